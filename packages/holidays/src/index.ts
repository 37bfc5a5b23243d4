export {
  holidaysOfIcalendar,
  type IcalendarProblem,
  type IcalendarRead,
  MAX_EVENTS,
  MAX_ICALENDAR_LENGTH,
} from './icalendar.ts';
export {
  type DaySpan,
  type HolidayAnswer,
  type HolidaySet,
  holidayCountries,
  MAX_YEARS,
  publicHolidays,
} from './public-holidays.ts';
