/** The hours on which time is counted, and where evidence comes from. */
export interface HoursWords {
  readonly calendarZone: (zone: string) => string;
  readonly hoursHead: readonly [string, string];
  readonly closed: string;
  readonly holidaySet: (country: string, region: string | undefined) => string;
  readonly holidaysFilledIn: (from: string, to: string) => string;
  readonly holidaysTitle: (calendar: string) => string;
  readonly holidaysSentence: string;
  readonly holidayHead: readonly [string, string];
  readonly special: (day: string, hours: string) => string;
  readonly breaks: (day: string, hours: string) => string;
  readonly sourceConnector: (connector: string) => string;
  readonly sourceKeptBy: Readonly<Record<'provider' | 'customer' | 'third party', string>>;
  readonly sourceUrl: (url: string) => string;
  readonly sourceValue: (field: string, from: string, to: string) => string;
}
