import type { WireActivity, WireRating } from '../../web/widget/wire.js';

const bot = { id: 'bot', name: 'Vera', role: 'bot' };

export function botSays(text: string, choices: Record<string, string> = {}): WireActivity {
  const actions = Object.entries(choices).map(([title, value]) => ({ type: 'imBack', title, value }));
  return {
    type: 'message',
    from: bot,
    text,
    ...(actions.length > 0 && { suggestedActions: { actions } }),
    channelData: { convoz: { author: 'bot' } },
  };
}

export function agentSays(agentName: string, text: string): WireActivity {
  return { type: 'message', from: bot, text, channelData: { convoz: { author: 'agent', agentName } } };
}

export function systemSays(text: string): WireActivity {
  return { type: 'message', from: bot, text, channelData: { convoz: { author: 'system' } } };
}

export function botAsksToRate(text: string, rating: Partial<WireRating> = {}): WireActivity {
  const stars: WireRating = {
    invitationId: 'inv-1',
    metric: 'csat',
    min: 1,
    max: 5,
    display: 'stars',
    low: 'muy mala',
    high: 'muy buena',
  };
  return {
    type: 'message',
    from: bot,
    text,
    channelData: { convoz: { author: 'bot', rating: { ...stars, ...rating } } },
  };
}

export function botTypes(): WireActivity {
  return { type: 'typing', from: bot };
}

export function handoff(state: 'queued' | 'accepted' | 'completed' | 'failed'): WireActivity {
  return { type: 'event', name: 'handoff.status', from: bot, value: { state } };
}
