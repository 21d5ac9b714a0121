package nl.kiem.events.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.TreeMap;

/** A connection to the service under test over which anything can be sent, also what no HTTP client would send. */
final class RawHttp implements AutoCloseable {

    private static final int ANSWER_MILLIS_MAX = 20_000;

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp open() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
            socket.setSoTimeout(ANSWER_MILLIS_MAX);
            socket.setTcpNoDelay(true);
            return new RawHttp(socket);
        } catch (IOException e) {
            throw new AssertionError("the service takes no connection", e);
        }
    }

    /** Sends it on a new connection and gives what comes back until the service closes. */
    static HttpAnswer ask(String request) {
        try (RawHttp connection = open()) {
            connection.send(request);
            return connection.answer(request.lines().findFirst().orElse(""));
        }
    }

    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError("the service closed before it was told all", e);
        }
    }

    /** Waits so long for the service to close. */
    boolean isClosedWithin(int millis) {
        try {
            socket.setSoTimeout(millis);
            while (socket.getInputStream().read() >= 0) {} // whatever it still has to say
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true; // reset
        }
    }

    /** The first answer; one that ends with the connection, or says its length. */
    HttpAnswer answer(String asked) {
        try {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) break;
                head.append((char) next);
            }
            if (head.isEmpty()) throw new AssertionError(asked + " was not answered");
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            head.toString().lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
                int colon = line.indexOf(':');
                headers.merge(
                        line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
            });
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            String body = new String(in.readNBytes(length), UTF_8);
            return new HttpAnswer(asked, Integer.parseInt(head.substring(9, 12)), headers, body);
        } catch (IOException e) {
            throw new AssertionError(asked + " was not answered", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
