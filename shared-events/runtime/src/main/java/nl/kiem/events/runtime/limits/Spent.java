package nl.kiem.events.runtime.limits;

/**
 * What is left after one request, in the words of draft-ietf-httpapi-ratelimit-headers-09.
 *
 * @param policy value of {@code RateLimit-Policy}: quota and window in seconds
 * @param limit value of {@code RateLimit}: what is left and in how many seconds all of it is back
 * @param retryAfterSeconds 0 when the request may go on
 */
public record Spent(String policy, String limit, long retryAfterSeconds) {

    public boolean refused() {
        return retryAfterSeconds > 0;
    }
}
