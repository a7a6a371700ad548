export interface DeskConversation {
  id: string;
  channel: string;
  language: string;
  status: { tag: string; since?: string; until?: string; agentId?: string; reason?: string };
  priority: string;
  labels: string[];
  contact: { id: string; name?: string; email?: string };
  episode: number;
  memory: {
    trail: { at: string; intent: string; probability: number; decision: string }[];
    topic?: string;
    slots: Record<string, string>;
  };
  messages: {
    id: string;
    seq: number;
    author: { kind: 'customer' | 'bot' | 'agent' | 'system'; id?: string; name?: string };
    at: string;
    text: string;
    files?: object[];
    editedAt?: string;
    deletedAt?: string;
    delivery?: { state: string; code?: string; canResend: boolean };
  }[];
  blocked?: boolean;
  takenOver?: boolean;
  replyWindowEndsAt?: string;
  ratings: { metric: 'csat' | 'ces'; value: number; comment?: string; at: string }[];
  clientIds: string[];
}

type Line = [minutesAgo: number, author: 'customer' | 'bot' | 'agent' | 'system', text: string];

/** A small working day: three waiting, one of ours, one of a colleague's, two with the bot, two over. */
export function deskConversations(now: number): DeskConversation[] {
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const conversation = (
    id: string,
    rest: Partial<DeskConversation> & Pick<DeskConversation, 'status'>,
    lines: Line[],
  ): DeskConversation => ({
    id,
    channel: 'directline',
    language: 'es',
    contact: { id: `contact-${id}` },
    episode: 1,
    priority: 'normal',
    labels: [],
    memory: { trail: [], slots: {} },
    ratings: [],
    clientIds: [],
    messages: lines.map(([minutes, kind, text], i) => ({
      id: `${id}-${i + 1}`,
      seq: i + 1,
      author: kind === 'agent' ? { kind, id: 'a1', name: 'Uxía Rey' } : { kind },
      at: ago(minutes),
      text,
    })),
    ...rest,
  });

  return [
    conversation(
      'q1',
      {
        status: { tag: 'queued', since: ago(7), reason: 'complaint' },
        contact: { id: 'contact-q1', name: 'Sabela Outeiro', email: 'sabela@example.com' },
        memory: {
          topic: 'order.track',
          slots: { order: 'MR-10482', email: 'sabela@example.com' },
          trail: [
            { at: ago(10), intent: 'order.track', probability: 0.97, decision: 'answer' },
            { at: ago(8), intent: 'return.damaged', probability: 0.58, decision: 'clarify' },
            { at: ago(7), intent: 'feedback.complaint', probability: 0.91, decision: 'handoff' },
          ],
        },
        ratings: [{ metric: 'csat', value: 2, comment: 'Tardaron mucho en contestar.', at: ago(60 * 24 * 20) }],
      },
      [
        [11, 'bot', 'Hola, soy Vera, la asistente virtual de Mareira. ¿En qué puedo ayudarte?'],
        [10, 'customer', '¿Dónde está mi pedido MR-10482?'],
        [
          10,
          'bot',
          'Tu pedido MR-10482 va en dos paquetes.\n\n1. Chubasquero: entregado ayer.\n2. Lámpara: en reparto, llega hoy.\n\nSeguimiento: https://example.com/track/MR-10482',
        ],
        [8, 'customer', 'La lámpara ha llegado rota'],
        [8, 'bot', '¿Quieres devolverla o que te enviemos otra?'],
        [7, 'customer', 'Ya es la segunda vez que me pasa. Quiero hablar con una persona <b>ahora</b>'],
        [7, 'system', 'En cola para hablar con una persona.'],
      ],
    ),
    conversation(
      'q2',
      {
        status: { tag: 'queued', since: ago(3), reason: 'requested' },
        language: 'gl',
        contact: { id: 'contact-q2', name: 'Antón' },
      },
      [[3, 'customer', 'Pódesme pasar cunha persoa?']],
    ),
    conversation(
      'q3',
      { status: { tag: 'queued', since: ago(0.5), reason: 'unsure' }, language: 'en', channel: 'telegram' },
      [[1, 'customer', 'Do you ship to the Faroe Islands with a pick-up at the harbour office, by any chance?']],
    ),
    conversation(
      'm1',
      {
        status: { tag: 'assigned', since: ago(15), agentId: 'a1', reason: 'requested' },
        language: 'pt',
        contact: { id: 'contact-m1', name: 'João Matos', email: 'joao@example.com' },
      },
      [
        [60 * 26, 'customer', 'Posso trocar o tamanho?'],
        [60 * 26, 'bot', 'Podes, durante 30 dias.'],
        [15, 'customer', 'Preciso de ajuda com a troca'],
        [14, 'system', 'Uxía Rey entrou na conversa.'],
        [14, 'agent', 'Olá, João. Que tamanho precisas?'],
        [13, 'customer', 'O L, por favor'],
      ],
    ),
    conversation('o1', { status: { tag: 'assigned', since: ago(4), agentId: 'a2', reason: 'topic' } }, [
      [4, 'customer', 'Me han cobrado dos veces'],
    ]),
    conversation('b1', { status: { tag: 'bot' } }, [[1, 'customer', '¿Cuánto tarda el envío?']]),
    conversation('b2', { status: { tag: 'bot' }, language: 'gl', contact: { id: 'contact-b2', name: 'Noa' } }, [
      [2, 'customer', 'Grazas'],
    ]),
    conversation('c1', { status: { tag: 'closing', since: ago(30) }, contact: { id: 'contact-c1', name: 'Lois' } }, [
      [31, 'customer', 'Perfecto, gracias'],
    ]),
    conversation(
      'c2',
      {
        status: { tag: 'closed', since: ago(60 * 30) },
        contact: { id: 'contact-c2', name: 'Emma' },
        language: 'en',
        ratings: [{ metric: 'ces', value: 6, at: ago(60 * 30) }],
      },
      [[60 * 30, 'customer', 'Thanks, that was quick']],
    ),
  ];
}
