package nl.kiem.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The folder of one database cluster: made when it is new, freed when a server was left behind on it. */
record PostgresFolder(Path data, PostgresBinaries binaries, Unprivileged unprivileged) {

    private static final int COMMAND_SECONDS_MAX = 60;

    void prepare(boolean throwaway) throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) stopOrphan();
        if (!Files.exists(data.resolve("PG_VERSION"))) initialise(throwaway);
    }

    /** Ends sessions, flushes and stops. */
    void stop() {
        try {
            run(List.of(binaries.program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
        } catch (IOException e) {
            throw new IllegalStateException("cannot stop PostgreSQL on " + data, e);
        }
    }

    static void delete(Path data) {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + data, e);
        }
    }

    private void stopOrphan() throws IOException {
        Path note = data.resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        Optional<ProcessHandle> there = ProcessHandle.of(pid);
        if (there.filter(PostgresFolder::isPostgres).isPresent()) {
            stop();
        } else if (there.isPresent()) {
            // Dead but not waited for by its parent, or another program under the same number: PostgreSQL would take
            // it for a living server and refuse. Sessions that outlived the server must be gone first.
            awaitNoSessions();
            Files.deleteIfExists(note);
        }
    }

    private void awaitNoSessions() throws IOException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            if (!isPostgres(process) || !worksHere(process)) continue;
            process.destroyForcibly();
            try {
                process.onExit().get(COMMAND_SECONDS_MAX, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("a session of the server before still runs: process " + process.pid(), e);
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    /** Sessions have the data folder as their working directory. */
    private boolean worksHere(ProcessHandle process) throws IOException {
        Path directory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        return Files.isSymbolicLink(directory)
                && Files.readSymbolicLink(directory).equals(data.toRealPath());
    }

    private void initialise(boolean throwaway) throws IOException {
        unprivileged.own(data);
        Path password = Files.createTempFile("kiem", ".pw");
        try {
            Files.writeString(password, PostgresDatabases.password());
            unprivileged.own(password);
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + data,
                    "--username=" + PostgresServer.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    throwaway ? "--no-sync" : "--sync-method=fsync",
                    "--no-instructions"));
        } finally {
            Files.delete(password);
        }
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(unprivileged.command(command))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(COMMAND_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end in time: " + output);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) throw new IOException(command.getFirst() + " failed: " + output);
    }
}
