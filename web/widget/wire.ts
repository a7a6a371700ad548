/** What travels between widget and server: the part of Direct Line 3.0 (Microsoft, Bot Framework REST) in use here. */
export interface WireActivity {
  type: string;
  id?: string;
  timestamp?: string;
  name?: string;
  text?: string;
  locale?: string;
  value?: unknown;
  from?: { id?: string; name?: string; role?: string };
  suggestedActions?: { actions?: WireAction[] };
  attachments?: { contentType?: string; name?: string; contentUrl?: string }[];
  channelData?: {
    clientActivityID?: string;
    'webchat:sequence-id'?: number;
    convoz?: {
      author?: 'bot' | 'agent' | 'system';
      agentName?: string;
      rating?: WireRating;
    };
  };
}

export interface WireAction {
  type?: string;
  title?: string;
  value?: unknown;
}

export interface WireRating {
  invitationId: string;
  metric: 'csat' | 'ces' | 'nps';
  min: number;
  max: number;
  display: 'numbers' | 'stars' | 'faces' | 'thumbs';
  /** What the first and the last point mean. */
  low: string;
  high: string;
}

/** What a customer's rating message carries beside its text. */
export interface RatingAnswer {
  invitationId: string;
  value?: number;
  comment?: string;
  decline?: boolean;
}

/** One WebSocket frame; the watermark is the sequence up to which this client has now seen everything. */
export interface Frame {
  activities?: WireActivity[];
  watermark?: string | number;
}

export interface TokenAnswer {
  token: string;
  conversationId: string;
  visitor: string;
  persona?: { name?: string };
  isNew?: boolean;
}

export interface ConversationAnswer {
  conversationId: string;
  token: string;
  streamUrl: string;
}

/** The rating a message answers; undefined for ordinary messages. */
export function ratingAnswerOf(value: unknown): RatingAnswer | undefined {
  if (typeof value !== 'object' || value === null || !('rating' in value)) return undefined;
  const rating = value.rating;
  if (typeof rating !== 'object' || rating === null || !('invitationId' in rating)) return undefined;
  return rating as RatingAnswer;
}
