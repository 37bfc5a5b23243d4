export {
  type DaySpan,
  type HolidayAnswer,
  type HolidaySet,
  MAX_YEARS,
  publicHolidays,
} from './public-holidays.ts';
