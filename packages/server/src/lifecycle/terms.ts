import type { Agreement, Length } from '@tallystick/agreement';
import { addMonths, dateOf, epochDay, type CivilDate } from '@tallystick/time';
