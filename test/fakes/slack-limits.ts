export interface Block {
  type: string;
  text?: { type: string; text: string };
  elements?: { type: string; action_id: string; text: { type: string; text: string }; value: string }[];
}

/** Why Slack would not take this message. */
export function faultOf({ channel, text, blocks = [], metadata }: Record<string, unknown>): string | undefined {
  if (typeof channel !== 'string' || !/^[DU]/.test(channel)) return 'channel_not_found';
  const all = blocks as Block[];
  if ((typeof text !== 'string' || text === '') && all.length === 0) return 'no_text';
  if (String(text ?? '').length > 40_000) return 'msg_too_long';
  const isFit = all.length <= 50 && all.every(isFitBlock);
  if (!isFit) return 'invalid_blocks';
  if (all.reduce((sum, block) => sum + (block.text?.text.length ?? 0), 0) > 13_000) return 'msg_blocks_too_long';
  return metadata && JSON.stringify(metadata).length > 8000 ? 'metadata_too_large' : undefined;
}

function isFitBlock({ type, text, elements = [] }: Block): boolean {
  if (type === 'section') return isFitText(text, 3000);
  const ids = new Set(elements.map(({ action_id }) => action_id));
  return (
    type === 'actions' &&
    elements.length >= 1 &&
    elements.length <= 25 &&
    ids.size === elements.length &&
    elements.every((one) => one.type === 'button' && isFitText(one.text, 75) && one.value.length <= 2000) &&
    [...ids].every((one) => one.length >= 1 && one.length <= 255)
  );
}

function isFitText(text: { type: string; text: string } | undefined, longest: number): boolean {
  return text?.type === 'plain_text' && text.text.length >= 1 && text.text.length <= longest;
}
