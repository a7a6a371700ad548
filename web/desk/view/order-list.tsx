import { formatLocales } from '../../ui/format-locales.js';
import { dayLabel } from '../time.js';
import type { Detail, Order } from '../wire.js';
import { useDesk } from './context.js';

/** What he has ordered, as the shop says at this moment. */
export function OrderList({ orders }: { orders: Detail['orders'] | undefined }) {
  const { t } = useDesk();
  if (orders === undefined) return null;
  return (
    <section>
      <h3>{t.orders.title}</h3>
      {orders.orders.length === 0 && (
        <p class="soft">{orders.status === 'found' ? t.orders.none : t.orders[orders.status]}</p>
      )}
      <ul class="orders">
        {orders.orders.map((order) => (
          <OrderItem key={order.number} order={order} />
        ))}
      </ul>
    </section>
  );
}

function OrderItem({ order }: { order: Order }) {
  const { t, language } = useDesk();
  const { totalCents, currency } = order;
  const price =
    totalCents !== undefined &&
    currency !== undefined &&
    new Intl.NumberFormat(formatLocales(language), { style: 'currency', currency }).format(totalCents / 100);
  const tracked = order.parcels?.find(({ trackingUrl }) => trackingUrl !== undefined);
  return (
    <li class="order">
      <span class="order-number">{order.number}</span>
      <span class="order-status">{t.orders.statuses[order.status]}</span>
      <span class="soft">
        {[dayLabel(new Date(order.placedOn), language), price].filter(Boolean).join(' · ')}
        {tracked?.trackingUrl !== undefined && (
          <>
            {' · '}
            <a href={tracked.trackingUrl} target="_blank" rel="noopener noreferrer">
              {tracked.carrier}
            </a>
          </>
        )}
      </span>
    </li>
  );
}
