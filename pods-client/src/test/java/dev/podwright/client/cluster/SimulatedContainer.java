package dev.podwright.client.cluster;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a simulated container does at a time, in milliseconds since it may run. A word in the last part of its image's
 * name says it:
 *
 * <ul>
 *   <li>{@code broken}: the image cannot be pulled; it is tried once, and then backs off
 *   <li>{@code slow}: it takes three seconds to start, and two to end
 *   <li>{@code unready}: it runs, and its probe does not succeed
 *   <li>{@code exit-N}: it ends with exit code N; {@code crash} is {@code exit-1}. Whether it is restarted is a
 *       matter of its restart policy
 *   <li>any other: it runs and is ready
 * </ul>
 *
 * @param text the state, as JSON
 * @param last the last state, as JSON; empty if it was not restarted
 * @param reason why it waits, or Unhealthy; empty if all is well
 * @param ended whether it has ended for good
 * @param started whether it has run
 */
@NullUnmarked
record SimulatedContainer(
        String name,
        String image,
        String text,
        String last,
        String reason,
        String message,
        int restarts,
        int exitCode,
        boolean ready,
        boolean ended,
        boolean started) {
    private static final Pattern EXIT = Pattern.compile("\\bexit-(\\d+)");
    private static final int START = 100;
    private static final int SLOW_START = 3000;
    private static final int RUN = 200;
    private static final int FIRST_PROBE = START + RUN;
    private static final int PULL = 500;

    static boolean isSlow(String image) {
        return behaviour(image).contains("slow");
    }

    private static String behaviour(String image) {
        return image.substring(image.lastIndexOf('/') + 1);
    }

    /**
     * The state of a container.
     *
     * @param restartPolicy that of the container if it has one, otherwise that of the pod
     * @param at milliseconds; negative if it may not run yet
     */
    static SimulatedContainer of(JsonObject spec, String restartPolicy, long at, SimulatedPod pod) {
        String name = JsonObjects.text(spec, "name");
        String image = JsonObjects.text(spec, "image");
        String behaviour = behaviour(image);
        if (at < 0) {
            return waiting(name, image, "PodInitializing", "");
        }
        if (at < (isSlow(image) ? SLOW_START : START)) {
            return waiting(name, image, "ContainerCreating", "");
        }
        if (behaviour.contains("broken")) {
            String error = "failed to pull and unpack image \"" + image + "\": not found";
            return at < PULL
                    ? waiting(name, image, "ErrImagePull", error)
                    : waiting(
                            name,
                            image,
                            "ImagePullBackOff",
                            "Back-off pulling image \"" + image + "\": ErrImagePull: " + error);
        }
        Matcher exit = EXIT.matcher(behaviour);
        if (exit.find()) {
            return ending(spec, Integer.parseInt(exit.group(1)), restartPolicy, at, pod);
        }
        if (behaviour.contains("crash")) {
            return ending(spec, 1, restartPolicy, at, pod);
        }
        boolean unready = behaviour.contains("unready");
        boolean ready = !unready && (spec.get("readinessProbe") == null || at >= FIRST_PROBE);
        return new SimulatedContainer(
                name,
                image,
                running(START, pod),
                "",
                unready ? "Unhealthy" : "",
                unready ? "Readiness probe failed: HTTP probe failed with statuscode: 503" : "",
                0,
                0,
                ready,
                false,
                true);
    }

    /** The container as it is when its pod has ended. */
    SimulatedContainer stopped(long at, SimulatedPod pod) {
        return new SimulatedContainer(
                name, image, terminated(0, START, at, pod), last, "", "", restarts, 0, false, true, true);
    }

    private static SimulatedContainer ending(
            JsonObject spec, int code, String restartPolicy, long at, SimulatedPod pod) {
        String name = JsonObjects.text(spec, "name");
        String image = JsonObjects.text(spec, "image");
        boolean ready = spec.get("readinessProbe") == null; // otherwise it ends before its first probe
        boolean restarted = restartPolicy.equals("Always") || (restartPolicy.equals("OnFailure") && code != 0);
        long begin = START;
        long pause = 0; // the first restart is immediate
        String last = "";
        for (int restarts = 0; ; restarts++) {
            if (at < begin + RUN) {
                return new SimulatedContainer(
                        name, image, running(begin, pod), last, "", "", restarts, 0, ready, false, true);
            }
            String end = terminated(code, begin, begin + RUN, pod);
            if (!restarted) {
                return new SimulatedContainer(name, image, end, last, "", "", restarts, code, false, true, true);
            }
            if (at < begin + RUN + pause) {
                return new SimulatedContainer(
                        name,
                        image,
                        waitingState("CrashLoopBackOff", "back-off restarting failed container=" + name),
                        end,
                        "CrashLoopBackOff",
                        "Back-off restarting failed container " + name,
                        restarts,
                        0,
                        false,
                        false,
                        true);
            }
            last = end;
            begin += RUN + pause;
            pause = Math.min(8000, pause * 2 + 3000);
        }
    }

    private static SimulatedContainer waiting(String name, String image, String reason, String message) {
        return new SimulatedContainer(
                name, image, waitingState(reason, message), "", reason, message, 0, 0, false, false, false);
    }

    private static String waitingState(String reason, String message) {
        return "{\"waiting\": {\"reason\": \"" + reason + "\", \"message\": \"" + message.replace("\"", "\\\"")
                + "\"}}";
    }

    private static String running(long since, SimulatedPod pod) {
        return "{\"running\": {\"startedAt\": \"" + pod.timeAt(since) + "\"}}";
    }

    private static String terminated(int code, long from, long to, SimulatedPod pod) {
        return "{\"terminated\": {\"exitCode\": %d, \"reason\": \"%s\", \"startedAt\": \"%s\", \"finishedAt\": \"%s\"}}"
                .formatted(code, code == 0 ? "Completed" : "Error", pod.timeAt(from), pod.timeAt(to));
    }

    /** The status of the container, as JSON. */
    String status() {
        return """
            {"name": "%s", "image": "%s", "imageID": "", "ready": %s, "started": %s, "restartCount": %d,
             "state": %s%s}\
            """.formatted(
                        name,
                        image,
                        ready,
                        started && !ended,
                        restarts,
                        text,
                        last.isEmpty() ? "" : ", \"lastState\": " + last);
    }
}
