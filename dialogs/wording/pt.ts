import { pt as links } from './links/pt.js';
import type { Wording } from './sentences.js';

/** Portuguese (Portugal), addressing the customer without a pronoun, in the third person. */
export const pt: Wording = {
  'welcome.hello':
    'Olá, sou a {bot}, a assistente virtual da {shop}. Sou um programa, não uma pessoa, e posso avisar a equipa quando quiser. Em que posso ajudar?',

  'choice.yes': 'Sim',
  'choice.no': 'Não',
  'choice.person': 'Falar com alguém',
  'choice.something_else': 'Outra coisa',
  'choice.no_thanks': 'Não, obrigado',
  'choice.other_email': 'Outro e-mail',
  'choice.no_email': 'Sem e-mail',
  'choice.leave_email': 'Deixar um e-mail',
  'choice.back_to_bot': 'Voltar à {bot}',
  'choice.no_comment': 'Sem comentário',

  'smalltalk.greeting': 'Olá. Em que posso ajudar?',
  'smalltalk.first_greeting': 'Olá, sou a {bot}, a assistente virtual da {shop}. Em que posso ajudar?',
  'smalltalk.thanks': 'De nada. Precisa de mais alguma coisa?',
  'smalltalk.goodbye': 'Obrigada por nos escrever. Até breve.',
  'smalltalk.identity':
    'Sou a {bot}, a assistente virtual da {shop}: um programa, não uma pessoa. Sigo encomendas e respondo a dúvidas sobre envios, devoluções, pagamentos ou a sua conta. E, se preferir, aviso alguém da equipa.',
  'smalltalk.tell_me': 'Diga-me.',

  'offer.person': 'Quer que alguém da equipa veja isto consigo?',
  'offer.declined': 'Está bem. Estou aqui se precisar de mim.',
  left: 'Está bem, ficamos por aqui. Se precisar de outra coisa, escreva-me.',

  'faq.helped': 'Isto ajudou?',
  'faq.glad': 'Ainda bem.',
  'faq.not_helped': 'Compreendo. Diga-me por outras palavras ou escolha uma opção:',
  'faq.no_entry': 'Sobre isso não tenho uma resposta segura.',
  'faq.person_can_look': 'Se quiser, alguém da equipa vê isto consigo.',

  'order.ask_number': 'Vou ver. Qual é o número da encomenda? Começa por MR- e está no e-mail de confirmação.',
  'order.ask_number_too':
    'Obrigada. Falta-me o número da encomenda: MR- e cinco algarismos. Está no e-mail de confirmação.',
  'order.ask_number_again':
    'Não vejo um número de encomenda na sua mensagem. São as letras MR- e cinco algarismos, por exemplo MR-10482, e estão no e-mail de confirmação.',
  'order.ask_email': 'Obrigada. Com que e-mail fez a encomenda {number}? Assim confirmo que é sua.',
  'order.email_why': 'Preciso dele para confirmar que a encomenda é sua. Com que e-mail a fez?',
  'order.ask_email_again': 'Isso não parece um e-mail. Escreva-o completo, por exemplo ana@correio.example.',
  'order.not_a_number': 'Esse número não tem a forma dos nossos: MR- e cinco algarismos, por exemplo MR-10482.',
  'order.stuck': 'Sem esses dados não consigo procurar. Quer que alguém da equipa procure consigo?',
  'order.no_match':
    'Não encontro nenhuma encomenda com esse número e esse e-mail. Confirme os dois e escreva-me o que for preciso corrigir.',
  'order.no_match_again':
    'Continuo sem a encontrar com esses dados. O número e o e-mail estão na confirmação da compra. Escreva-me o que for preciso corrigir.',
  'order.no_match_last': 'Não consegui encontrá-la com os dados que tenho. Quer que alguém da equipa procure consigo?',
  'order.unavailable':
    'Neste momento não consigo consultar as encomendas: o sistema não responde. Quer que alguém da equipa veja?',
  'order.limited': 'Por segurança, não posso fazer mais pesquisas por agora. Quer que alguém da equipa veja?',
  'order.change_with_person': 'Quer que chame alguém da equipa para ver isto?',

  'order.received': 'Recebemos a sua encomenda {number} e aguardamos o pagamento.',
  'order.paid': 'A sua encomenda {number} está paga. Começamos a prepará-la em breve.',
  'order.preparing': 'Estamos a preparar a sua encomenda {number}.',
  'order.shipped': 'A sua encomenda {number} vai a caminho.',
  'order.out_for_delivery': 'A sua encomenda {number} está em distribuição: deve chegar hoje.',
  'order.failed_attempt':
    'Tentaram entregar a encomenda {number} e não conseguiram. A transportadora vai tentar de novo.',
  'order.at_pickup_point': 'A sua encomenda {number} espera por si no ponto de recolha.',
  'order.delivered': 'A sua encomenda {number} consta como entregue.',
  'order.returned': 'Recebemos a devolução da sua encomenda {number}.',
  'order.cancelled': 'A sua encomenda {number} está cancelada.',
  'order.refunded': 'Reembolsámos a encomenda {number}. O banco pode demorar alguns dias a mostrar o valor.',
  'order.unknown': 'A sua encomenda {number} existe, mas não tenho um estado fiável para lhe dar.',
  'order.summary':
    '{items, plural, one {# artigo} other {# artigos}}, {total}. Encomenda de {placed}. Destino: {city}.',
  'order.as_of': 'Última atualização: {time}.',
  'order.others': '{count, plural, one {Tem outra encomenda recente} other {Tem outras # encomendas recentes}}:',
  'order.more_help': 'Se algo não bater certo, alguém da equipa pode ver isso consigo.',

  'parcel.which': 'Volume {index} de {count}',
  'parcel.contents': 'Contém: {items}.',
  'parcel.carrier': 'Transportadora: {carrier}, código {code}.',
  'parcel.track': 'Siga-o aqui: {url}',
  'parcel.estimate': 'Chegada prevista: {when}.',
  'parcel.delivered_on': 'Entregue: {day}.',
  'parcel.pickup': 'Levante-o em {place}.',
  'parcel.received': 'registado',
  'parcel.paid': 'pago, por preparar',
  'parcel.preparing': 'em preparação',
  'parcel.shipped': 'a caminho',
  'parcel.out_for_delivery': 'em distribuição hoje',
  'parcel.failed_attempt': 'tentativa de entrega falhada',
  'parcel.at_pickup_point': 'no ponto de recolha',
  'parcel.delivered': 'entregue',
  'parcel.returned': 'devolvido',
  'parcel.cancelled': 'cancelado',
  'parcel.refunded': 'reembolsado',
  'parcel.unknown': 'sem notícias da transportadora',

  'escalation.queued':
    'Vou chamar alguém da equipa. {ahead, plural, =0 {Não há ninguém à sua frente.} =1 {Há uma pessoa à sua frente.} other {Há # pessoas à sua frente.}} Pode continuar a escrever aqui: quem responder vai ver toda a conversa.',
  'escalation.closed': 'Agora não há ninguém da equipa disponível. Respondemos {opens}.',
  'escalation.closed_unknown': 'Agora não há ninguém da equipa disponível. Respondemos assim que voltarmos a abrir.',
  'escalation.ask_email': 'Para que e-mail lhe escrevemos?',
  'escalation.confirm_email': 'Escrevemos-lhe para {email}?',
  'escalation.email_again': 'Isso não parece um e-mail. Escreva-o completo, por exemplo ana@correio.example.',
  'escalation.noted': 'Anotado. O seu pedido fica na fila da equipa e escrevemos-lhe para {email}.',
  'escalation.noted_no_email': 'Está bem, sem e-mail. O seu pedido fica na fila da equipa e respondemos-lhe aqui.',

  'waiting.position':
    '{ahead, plural, =0 {Não há ninguém à sua frente: é a próxima pessoa.} =1 {Há uma pessoa à sua frente.} other {Há # pessoas à sua frente.}}',
  'waiting.estimate':
    'A esta hora, metade das pessoas espera no máximo {half, plural, =1 {um minuto} other {# minutos}}, e oito em cada dez, no máximo {most, plural, =1 {um minuto} other {# minutos}}.',
  'waiting.estimate_left':
    'De quem esperou tanto tempo, metade esperou no máximo mais {half, plural, =1 {um minuto} other {# minutos}}, e oito em cada dez, no máximo mais {most, plural, =1 {um minuto} other {# minutos}}.',
  'waiting.timed_out':
    'Ainda ninguém da equipa ficou livre, e lamento a espera. Continua na fila. Se quiser, deixe um e-mail e escrevemos-lhe, ou continue comigo.',

  'opening.today': 'hoje {hour, plural, =1 {à} other {às}} {time}',
  'opening.tomorrow': 'amanhã {hour, plural, =1 {à} other {às}} {time}',
  'opening.weekday': '{day, plural, =0 {no} =6 {no} other {na}} {weekday} {hour, plural, =1 {à} other {às}} {time}',
  'opening.date': '{day, plural, =0 {no} =6 {no} other {na}} {date} {hour, plural, =1 {à} other {às}} {time}',

  regret: 'Lamento o incómodo.',

  'complaint.sorry': 'Lamento que tenha passado por isto. Faz bem em dizer-nos.',
  'complaint.offer': 'Quer falar com alguém da equipa?',
  'complaint.understood': 'Obrigada por me contar.',

  'survey.csat': 'Como avalia o atendimento que recebeu?',
  'survey.csat_low': 'Muito mau',
  'survey.csat_high': 'Muito bom',
  'survey.csat_two': 'O atendimento que recebeu foi bom?',
  'survey.ces': 'Quão fácil foi resolver a sua questão hoje?',
  'survey.ces_low': 'Muito difícil',
  'survey.ces_high': 'Muito fácil',
  'survey.nps': 'Qual é a probabilidade de recomendar a {shop} a um familiar ou amigo?',
  'survey.nps_low': 'Nada provável',
  'survey.nps_high': 'Muito provável',
  'survey.scale': '{question} {min} = {first}, {max} = {last}',
  'survey.typed': 'Responda com um número de {min} a {max}.',
  'survey.typed_two': 'Responda «{first}» ou «{last}».',
  'survey.out_of_range': 'A escala vai de {min} a {max}. Que número lhe dá?',
  'survey.let_go': 'Não faz mal, ficamos por aqui. Obrigada.',
  'survey.declined': 'Sem problema. Obrigada por nos escrever.',
  'survey.declined_forever': 'Entendido: não voltamos a perguntar.',
  'survey.thanks_ask_comment': 'Obrigada. O que podíamos melhorar? É opcional.',
  'survey.sorry': 'Lamento que não tenha corrido bem. A equipa vai rever esta conversa.',
  'survey.sorry_ask_comment':
    'Lamento que não tenha corrido bem. A equipa vai rever esta conversa. O que podíamos melhorar? É opcional.',
  'survey.changed': 'Feito, mudei a sua nota. Quer acrescentar um comentário?',
  'survey.thanks': 'Obrigada pelo seu tempo.',
  'survey.comment_thanks': 'Obrigada, vou passar à equipa.',
  'survey.comment_sorry': 'Obrigada por nos dizer. A equipa vai lê-lo ao rever a conversa.',

  'clarify.ask': 'Quero perceber bem. Qual destas é a sua questão?',
  'clarify.confirm': 'Quero perceber bem. A sua questão é sobre «{topic}»?',
  'clarify.rephrase': 'Diga-me por outras palavras e tento de novo.',

  'fallback.first': 'Desculpe, não sei responder a isso. Tente por outras palavras ou escolha um tema:',
  'fallback.second': 'Continuo sem perceber e não quero que perca tempo. Quer que chame alguém da equipa?',

  'language.spoken': 'Posso ajudar em {languages}. Prefere falar com alguém da equipa?',
  'language.help': 'Em que posso ajudar?',

  'notice.agent_joined': 'Está agora com {agent}.',
  'notice.passed_on': '{from} passa a conversa a {agent}, que já vê o que escreveu aqui.',
  'notice.passed_to_colleagues':
    '{from} passa a conversa a colegas que sabem mais sobre o assunto. Fique por aqui: já veem o que escreveu.',
  'notice.back_to_bot': 'Está de volta comigo, {bot}, a assistente virtual.',
  'notice.back_in_queue':
    'A pessoa que lhe respondia teve de sair e procuramos outra da equipa. Não precisa de repetir nada.',
  'notice.goes_on_here':
    'Perfeito, continuamos por aqui: o que escreveu antes fica junto com isto. Diga-me do que precisa.',
  'elsewhere.say': 'Olá, quero continuar aqui a nossa conversa: {word}',
  'notice.language_changed': 'Claro, continuamos em português.',
  'notice.next_wish': 'E sobre «{topic}»:',
  'notice.apology': 'Algo falhou do nosso lado e não consegui responder. Escreva outra vez, por favor.',
  'notice.unsupported': 'Só consigo ler texto. Pode escrever-me o que precisa?',
  'notice.too_long':
    'A sua mensagem é demasiado longa para mim: consigo ler até {limit, number} caracteres. Pode resumi-la?',

  ...links,
};
