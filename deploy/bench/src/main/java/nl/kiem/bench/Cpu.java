package nl.kiem.bench;

import java.time.Duration;

/**
 * Processor time so far: the steadier number on a machine with neighbours.
 *
 * @param clientNanos of this process
 * @param serverNanos of all PostgreSQL processes below this one; 0 when the server is not ours
 */
record Cpu(long clientNanos, long serverNanos) {

    static Cpu now() {
        ProcessHandle self = ProcessHandle.current();
        long server = self.descendants()
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .mapToLong(Cpu::nanos)
                .sum();
        return new Cpu(nanos(self), server);
    }

    Cpu since(Cpu earlier) {
        return new Cpu(clientNanos - earlier.clientNanos, serverNanos - earlier.serverNanos);
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
