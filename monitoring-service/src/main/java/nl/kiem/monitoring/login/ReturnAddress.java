package nl.kiem.monitoring.login;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go on after logging in: an address of these pages, never of another place. */
final class ReturnAddress {

    private static final String HOME = "/";
    private static final int LENGTH_MAX = 500;

    private ReturnAddress() {}

    /** @param asked what the link said; anything but a path of a page leads home */
    static String of(@Nullable String asked) {
        return asked != null && asked.length() <= LENGTH_MAX && isPage(asked) ? asked : HOME;
    }

    private static boolean isPage(String asked) {
        if (asked.startsWith("//")) return false; // browsers take any number of slashes for the start of another place
        try {
            URI uri = new URI(asked);
            String path = uri.getRawPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith(Login.IN)
                    && !path.startsWith(Login.OUT);
        } catch (URISyntaxException notAnAddress) {
            return false; // backslashes, spaces, control characters
        }
    }
}
