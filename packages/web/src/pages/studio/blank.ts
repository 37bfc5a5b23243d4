import { t } from '../../i18n/text.ts';

/** Marks what is a file in the agreement language, and so no text of a page that is said in the reader's language. */
const agreementFile = String.raw;

/** An agreement with one promise, to be filled in: what a blank page is to somebody who has not seen the language. */
export function blankText({ from, to }: { readonly from: string; readonly to: string }): string {
  const names = {
    agreement: t('New agreement'),
    provider: t('Provider'),
    customer: t('Customer'),
    service: t('The service'),
  };
  const [answers, isUp] = [t('The service answers'), t('The service is up')];
  return agreementFile`apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: new-agreement
title: ${names.agreement}
version: 1

parties:
  provider: { name: ${names.provider} }
  customer: { name: ${names.customer} }

roles:
  service-owner: service-owner@provider.example

term: { from: ${from}, to: ${to}, timeZone: Europe/Berlin, currency: EUR }

scope:
  services:
    service: { title: ${names.service} }

calendars:
  office:
    timeZone: Europe/Berlin
    hours: { mon-fri: 09:00-17:00 }

sources:
  monitoring: { connector: csv }

indicators:
  availability: { kind: availability, title: ${answers}, service: service, from: monitoring, subject: service }

objectives:
  service-up:
    title: ${isUp}
    indicator: availability
    target: 99.5 %
    period: month
    owner: service-owner
`;
}
