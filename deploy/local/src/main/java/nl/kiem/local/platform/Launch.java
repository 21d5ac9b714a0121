package nl.kiem.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a part is started and how one sees that it is ready.
 *
 * @param environment added to that of the supervisor
 * @param directory in which it runs
 * @param announcement words that it prints when it is ready; empty when it prints none
 * @param readiness asked on top of that
 * @param endWithin how long it may take to end after it was asked to
 */
record Launch(
        Part part,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        String announcement,
        Readiness readiness,
        Duration readyWithin,
        Duration endWithin) {}
