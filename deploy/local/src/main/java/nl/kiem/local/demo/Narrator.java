package nl.kiem.local.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.kiem.local.Home;
import nl.kiem.local.PlatformClock;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.Part;
import nl.kiem.local.platform.PortPlan;
import nl.kiem.local.platform.Progress;
import nl.kiem.local.register.RegisterFile;
import nl.kiem.local.rest.Rest;

/** Tells the sample story to a running platform, moving its clock from day to day. */
public final class Narrator {

    /** The services look at their clock once a second. */
    private static final long CLOCK_SEEN_MILLIS = 1_050;

    private static final LocalTime OFFICE_OPENS = LocalTime.of(10, 0);

    private final Home home;
    private final PortPlan ports;
    private final Progress progress;
    private final PlatformClock clock;

    public Narrator(Home home, PortPlan ports, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.clock = new PlatformClock(home.clock(), Clock.systemUTC());
    }

    /** The steps of all stories in their order. */
    static List<Step> steps() {
        Plot plot = new Plot();
        Letters.tell(plot);
        ScaleUp.tell(plot);
        Purchase.tell(plot);
        Others.tell(plot);
        return plot.steps();
    }

    /** Tells it, unless that was done on these data before; either way what it made is known afterwards. */
    public StoryFile tell() {
        StoryFile file = StoryFile.read(home).orElseGet(this::begin);
        if (file.told()) return file;
        return tell(file);
    }

    /** Tells it from its beginning, whether or not that was done before: the same requests with the same keys. */
    public StoryFile tellAgain() {
        return tell(StoryFile.read(home).orElseGet(this::begin));
    }

    private StoryFile tell(StoryFile file) {
        Scene scene = new Scene(ports, new Rest(), file.begun());
        try {
            play(scene);
        } finally {
            clock.reset();
        }
        StoryFile told = file.toldWith(scene.remembered());
        told.write(home);
        return told;
    }

    private void play(Scene scene) {
        int day = -1;
        for (Step step : steps()) {
            if (step.day() != day) {
                day = step.day();
                moveTo(scene.day(day));
                if (day == 0) register(scene);
            }
            play(step, scene);
        }
    }

    private StoryFile begin() {
        List<Step> steps = steps();
        int days = steps.getLast().day();
        StoryFile file = StoryFile.beginning(LocalDate.now(PlatformClock.ZONE).minusDays(days + 1L));
        file.write(home);
        return file;
    }

    private void moveTo(LocalDate date) {
        clock.setTo(date.atTime(OFFICE_OPENS).atZone(PlatformClock.ZONE).toInstant());
        try {
            Thread.sleep(CLOCK_SEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The story was broken off");
        }
    }

    /** The register as it ships, and in it who holds the functions at the top that the story tells of. */
    private void register(Scene scene) {
        RegisterFile list = RegisterFile.read(RegisterFile.shipped(home));
        for (RegisterFile.Entry entry : list.organisations()) {
            String organisation = "/organisations/" + entry.id();
            scene.put(Part.INITIATIVE, organisation, Cast.REGISTRAR, list.body(entry));
            Map<String, Object> end = RegisterFile.abolition(entry);
            if (end != null) scene.put(Part.INITIATIVE, organisation + "/abolition", Cast.REGISTRAR, end);
        }
        String since = scene.day(0).toString();
        for (Cast.Post post : Cast.POSTS) {
            String function = "/organisations/" + post.who().organisation() + "/functions/"
                    + post.function().replace(" ", "%20");
            scene.put(Part.INITIATIVE, function, Cast.REGISTRAR, Map.of("top", true, "from", since));
            String holder = function + "/holders/" + scene.reference(post.who());
            scene.put(Part.INITIATIVE, holder, Cast.REGISTRAR, Map.of("from", since));
        }
    }

    private void play(Step step, Scene scene) {
        try {
            step.act().play(scene);
        } catch (Trouble e) {
            throw new Trouble("The story stopped where %s \"%s\": %s".formatted(step.who(), step.line(), e.sentence()));
        }
        String mark = step.isByItself() ? "  ==> by itself" : step.who();
        progress.say("  %s  %-15s %s".formatted(scene.day(step.day()), mark, step.line()));
    }
}
