import type { Clock } from '../../engine/ports.js';
import type { VendorCall } from '../vendor-call.js';

/** One number of the WhatsApp Business Platform, called through the Cloud API. */
export interface WhatsAppSettings {
  /** Of a system user; permissions whatsapp_business_messaging and whatsapp_business_management. */
  token: string;
  /** Meta's id of the number, not the number. */
  phoneNumberId: string;
  appSecret: string;
  verifyToken: string;
  /** Without a slash at its end: `https://graph.facebook.com`. */
  graphUrl: string;
  /** Such as `v25.0`. */
  graphVersion: string;
  /** Where customers and vendors reach us, without a slash at the end. */
  publicUrl: string;
  /** The approved template by which a survey leaves after the window; its body has one variable. */
  surveyTemplate?: string;
}

export interface WhatsAppDeps {
  call: VendorCall;
  clock: Clock;
}
