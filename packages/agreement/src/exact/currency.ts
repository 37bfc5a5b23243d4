/**
 * The currencies of ISO 4217 (list one as amended up to 2026-01-01) whose minor unit is not a hundredth;
 * `Intl` rounds several of them by custom instead of by the standard.
 */
const UNUSUAL_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}; // prettier would give each a line of its own; a table reads better

const HUNDREDTHS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
  'CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL ' +
  'HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU ' +
  'MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR ' +
  'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED ' +
  'VES WST XAD XCD XCG YER ZAR ZMW ZWG';

const KNOWN: ReadonlySet<string> = new Set([...HUNDREDTHS.split(' '), ...Object.keys(UNUSUAL_DIGITS)]);

/** Whether the text is a currency code in use under ISO 4217. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code);
}

/**
 * Decimals of the currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD.
 * @throws RangeError for a code that ISO 4217 does not list.
 */
export function minorDigits(code: string): number {
  if (!KNOWN.has(code)) throw new RangeError(`"${code}" is not a currency of ISO 4217.`);
  return UNUSUAL_DIGITS[code] ?? 2;
}
