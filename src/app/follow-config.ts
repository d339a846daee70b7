// The part of kiosk.json that lets listeners follow a briefing from other machines.

/** Where positions are passed on, and how they are known to be the speaker's. */
export interface FollowConfig {
  /** Address of an MQTT broker over WebSocket, `wss://…` or `ws://…`. */
  readonly broker: string;
  /** Name of the room; briefings in other rooms do not meet. */
  readonly room: string;
  /** The speaker's public key, as `npm run follow-key` prints it. Whoever has only this can follow, not steer. */
  readonly key: string;
}

/** Reads `follow` of kiosk.json; null when there is none, or with a reason when it cannot be used. */
export function parseFollow(given: unknown, complain: (problem: string) => void): FollowConfig | null {
  if (given === undefined || given === null) return null;
  const { broker, room, key } = given as Partial<Record<keyof FollowConfig, unknown>>;
  if (typeof broker !== 'string' || !/^wss?:\/\/\S+$/.test(broker))
    complain('"follow.broker" must be an address such as "wss://broker.example/mqtt"');
  else if (typeof room !== 'string' || !/^[\w-]{1,40}$/.test(room))
    complain('"follow.room" must be 1 to 40 letters, digits or hyphens');
  else if (typeof key !== 'string' || !/^[\w-]{80,100}$/.test(key))
    complain('"follow.key" must be the key that `npm run follow-key` prints');
  else return { broker, room, key };
  return null;
}
