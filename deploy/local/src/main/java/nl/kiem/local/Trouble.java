package nl.kiem.local;

/** Something that the person at the keyboard can do something about, in one sentence. Has no stack trace. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Trouble(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The sentence for a failure to read or write, which names the full disk when that is the cause. */
    public static Trouble of(String what, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (isFullDisk(String.valueOf(at.getMessage()))) {
                return new Trouble("The disk is full: " + what + ". Make room and start again; nothing was lost.");
            }
        }
        return new Trouble(what + ": " + cause.getMessage());
    }

    /** Whether a line of text is how an operating system says that a disk is full. */
    public static boolean isFullDisk(String line) {
        return line.contains("No space left on device") || line.contains("Disk quota exceeded");
    }
}
