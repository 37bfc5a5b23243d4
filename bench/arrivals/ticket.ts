const START = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;

/** The instant at which the server of this benchmark takes it to be, ms. */
export const NOW = Date.UTC(2026, 2, 20, 12);

/** Event number `number` of the tickets: each is opened and closed by the next. */
export function ticket(number: number) {
  return {
    source: 'desk',
    id: `INC${number >> 1}-${number & 1}`,
    subject: `INC${number >> 1}`,
    type: number % 2 === 0 ? 'opened' : 'closed',
    occurredAt: START + number * MINUTE,
    data: { priority: (number % 4) + 1 },
  };
}

/** As {@link ticket}, of a ticket that was opened a moment ago: nobody is told of it. */
export function freshTicket(number: number): ReturnType<typeof ticket> {
  return { ...ticket(number), occurredAt: NOW - (2 - (number % 2)) * MINUTE };
}
