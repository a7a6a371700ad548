const suffixes = ['.botframework.com', '.trafficmanager.net', '.botframework.azure.cn', '.botframework.azure.us'];

/**
 * Whether answers may be posted there, with our token. Without an app id there is no token, and it may be the Emulator on this
 * machine. A caller names the address himself, so it is not enough that he is who he says.
 */
export function isServiceUrl(address: string | undefined, appId: string): boolean {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return false;
  if (url.protocol === 'https:' && url.port === '' && suffixes.some((suffix) => url.hostname.endsWith(suffix)))
    return true;
  return appId === '' && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
