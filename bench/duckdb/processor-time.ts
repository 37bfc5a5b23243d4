/**
 * Processor time of the whole process so far, all of its threads together, ms: what else the machine does meanwhile
 * does not count, and what the engine leaves to the threads of its garbage collector does.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
