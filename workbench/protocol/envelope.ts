/**
 * The envelope in which office.js and its host exchange JSON text over postMessage. Field names are office.js's own.
 */
export interface Envelope {
  /** 0 request, 1 response */
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister it; requests only */
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
}

export const actionType = { invoke: 0, register: 1, unregister: 2 } as const;

/** Reads a message from the pane; null where it is not one of office.js's requests. */
export function readEnvelope(message: unknown): Envelope | null {
  if (typeof message !== "string" || !message.startsWith("{")) return null;
  try {
    const parsed = JSON.parse(message) as Partial<Envelope>;
    return parsed._messageType === 0 && typeof parsed._actionName === "string" ? (parsed as Envelope) : null;
  } catch {
    return null;
  }
}

/** The answer to a request, or the confirmation that an event was registered. */
export function answerTo(request: Envelope, origin: string, data: unknown): string {
  return response(request, origin, data, 0);
}

/** An event that was registered with a request, raised later. */
export function eventFor(registration: Envelope, origin: string, data: unknown): string {
  return response(registration, origin, data, 1);
}

function response(request: Envelope, origin: string, data: unknown, responseType: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}
