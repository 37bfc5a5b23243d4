/** An agreement with one promise, to be filled in: what a blank page is to somebody who has not seen the language. */
export function blankText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: new-agreement
title: New agreement
version: 1

parties:
  provider: { name: Provider }
  customer: { name: Customer }

roles:
  service-owner: service-owner@provider.example

term: { from: ${from}, to: ${to}, timeZone: Europe/Berlin, currency: EUR }

scope:
  services:
    service: { title: The service }

calendars:
  office:
    timeZone: Europe/Berlin
    hours: { mon-fri: 09:00-17:00 }

sources:
  monitoring: { connector: csv }

indicators:
  availability: { kind: availability, title: The service answers, service: service, from: monitoring, subject: service }

objectives:
  service-up:
    title: The service is up
    indicator: availability
    target: 99.5 %
    period: month
    owner: service-owner
`;
}
