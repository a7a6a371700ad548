/**
 * The single door to the Bot Framework SDK. Nothing else imports 'botbuilder', so that its successor (the Microsoft
 * 365 Agents SDK) can be put in here. Its own zod 3 schemas never leave this file.
 */

export type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
export {
  ActivityTypes,
  BotAdapter,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TestAdapter,
  TurnContext,
} from 'botbuilder';
