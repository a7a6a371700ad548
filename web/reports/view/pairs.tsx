/** Plain figures side by side, each under its name. */
export function Pairs({ of }: { of: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl class="pairs">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
