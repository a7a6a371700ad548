import type { Language } from '../../bot/support/language.js';
import type { OrderStatus } from '../../bot/support/order.js';

/** What one customer and one agent say to each other, and what they should be told. */
export interface Journey {
  language: Language;
  greeting: string;
  faq: { question: string; answer: string };
  order: { question: string; email: string; status: OrderStatus; answer: (number: string) => string };
  /** What the button for a person sends, and what Vera says to it. */
  person: { asked: string; told: string };
  agent: { login: string; name: string; joined: string; says: string };
  survey: { question: string; ends: readonly [string, string]; thanks: string };
  comment: { says: string; thanks: string };
}

export const journeys: readonly Journey[] = [
  {
    language: 'es',
    greeting: 'Hola, soy Vera, la asistente virtual de Mareira.',
    faq: { question: '¿Cuánto cuesta el envío?', answer: 'El envío estándar cuesta 3,95\u00a0€' },
    order: {
      question: '¿Dónde está mi pedido?',
      email: 'ana@correo.example',
      status: 'shipped',
      answer: (number) => `Tu pedido ${number} está en camino.`,
    },
    person: { asked: 'Quiero hablar con una persona', told: 'No hay nadie delante de ti.' },
    agent: {
      login: 'ines',
      name: 'Inés Prado',
      joined: 'Ya estás con Inés Prado.',
      says: 'Hola, soy Inés. Mañana lo tienes en casa.',
    },
    survey: {
      question: '¿Cómo valoras la atención recibida?',
      ends: ['1 de 5, Muy mala', '5 de 5, Muy buena'],
      thanks: 'Gracias. ¿Qué podríamos mejorar?',
    },
    comment: { says: 'Rápida y clara', thanks: 'Gracias, se lo paso al equipo.' },
  },
  {
    language: 'gl',
    greeting: 'Ola, son Vera, a asistente virtual de Mareira.',
    faq: { question: 'Canto custa o envío?', answer: 'O envío estándar custa 3,95\u00a0€' },
    order: {
      question: 'Onde está o meu pedido?',
      email: 'xoan@correo.example',
      status: 'out_for_delivery',
      answer: (number) => `O teu pedido ${number} está en reparto`,
    },
    person: { asked: 'Quero falar cunha persoa', told: 'Non hai ninguén diante de ti.' },
    agent: { login: 'uxia', name: 'Uxía Rey', joined: 'Xa estás con Uxía Rey.', says: 'Ola, son Uxía. Chégache hoxe.' },
    survey: {
      question: 'Como valoras a atención recibida?',
      ends: ['1 de 5, Moi mala', '5 de 5, Moi boa'],
      thanks: 'Grazas. Que poderiamos mellorar?',
    },
    comment: { says: 'Todo moi ben', thanks: 'Grazas, pásollo ao equipo.' },
  },
  {
    language: 'en',
    greeting: 'Hello, I’m Vera, the virtual assistant of Mareira.',
    faq: { question: 'How much does delivery cost?', answer: 'Standard delivery costs €3.95' },
    order: {
      question: 'Where is my order?',
      email: 'emma@mail.example',
      status: 'shipped',
      answer: (number) => `Your order ${number} is on its way.`,
    },
    person: { asked: 'I want to talk to a person', told: 'Nobody is ahead of you.' },
    agent: {
      login: 'brais',
      name: 'Brais Lema',
      joined: 'You are now with Brais Lema.',
      says: 'Hello, Brais here. It left this morning.',
    },
    survey: {
      question: 'How would you rate the help you received?',
      ends: ['1 out of 5, Very poor', '5 out of 5, Very good'],
      thanks: 'Thank you. What could we do better?',
    },
    comment: { says: 'Quick and kind', thanks: 'Thank you, I’ll pass it on to the team.' },
  },
  {
    language: 'pt',
    greeting: 'Olá, sou a Vera, a assistente virtual da Mareira.',
    faq: { question: 'Quanto custa o envio?', answer: 'O envio normal custa 3,95\u00a0€' },
    order: {
      question: 'Onde está a minha encomenda?',
      email: 'ines@correio.example',
      status: 'out_for_delivery',
      answer: (number) => `A sua encomenda ${number} está em distribuição`,
    },
    person: { asked: 'Quero falar com uma pessoa', told: 'Não há ninguém à sua frente.' },
    agent: {
      login: 'joao',
      name: 'João Matos',
      joined: 'Está agora com João Matos.',
      says: 'Olá, sou o João. Chega hoje à tarde.',
    },
    survey: {
      question: 'Como avalia o atendimento que recebeu?',
      ends: ['1 de 5, Muito mau', '5 de 5, Muito bom'],
      thanks: 'Obrigada. O que podíamos melhorar?',
    },
    comment: { says: 'Muito simpáticos', thanks: 'Obrigada, vou passar à equipa.' },
  },
];
