package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What several pods say about why they are not ready. Pods that say the same are named once, with their number.
 *
 * @param fatal what keeps pods from becoming ready
 * @param isHopeless whether one of these cannot pass by itself
 * @param waiting what pods wait for
 * @param unready the pods that say so
 * @param blocked how many pods have a reason in {@code fatal}
 * @param exist how many pods there are that have not ended and are not being deleted
 */
record PodGroup(
        List<String> fatal,
        boolean isHopeless,
        List<String> waiting,
        List<JsonObject> unready,
        int blocked,
        int exist) {
    private static final int MOST_REASONS = 3;
    private static final int MOST_PODS = 2;

    /**
     * Reads the states of pods.
     *
     * @param decisive the pods whose faults are those of their controller; the others will be replaced or do not count
     */
    static PodGroup of(List<JsonObject> pods, Predicate<JsonObject> decisive, Set<String> toleratedReasons) {
        Map<String, List<String>> fatal = new LinkedHashMap<>();
        Map<String, List<String>> waiting = new LinkedHashMap<>();
        List<JsonObject> unready = new ArrayList<>();
        boolean hopeless = false;
        int blocked = 0;
        int exist = 0;
        for (JsonObject pod : pods) {
            String phase = JsonObjects.text(JsonObjects.objectAt(pod, "status"), "phase");
            if (phase.equals("Succeeded") || isTerminating(pod)) {
                continue;
            }
            StatusScan scan = new StatusScan(pod, Redactor.of(pod), toleratedReasons);
            scan.run();
            String name = nameOf(pod);
            if (phase.equals("Failed")) {
                add(waiting, "has failed" + scan.failedPhase(), name);
                unready.add(pod);
                continue;
            }
            exist++;
            if (scan.isReady) {
                continue;
            }
            String waits = scan.waiting();
            if (!waits.isEmpty()) {
                add(waiting, waits, name);
            }
            if (!scan.fatal.isEmpty() && decisive.test(pod)) {
                add(fatal, String.join("; ", scan.fatal), name);
                hopeless |= scan.isHopeless;
                blocked++;
                unready.add(0, pod);
            } else {
                unready.add(pod);
            }
        }
        return new PodGroup(
                lines(fatal),
                hopeless,
                lines(waiting),
                List.copyOf(unready.subList(0, Math.min(MOST_PODS, unready.size()))),
                blocked,
                exist);
    }

    private static boolean isTerminating(JsonObject pod) {
        return !JsonObjects.metadata(pod, "deletionTimestamp").isEmpty();
    }

    private static String nameOf(JsonObject pod) {
        JsonObject metadata = JsonObjects.objectAt(pod, "metadata");
        return ObjectRef.pod(JsonObjects.text(metadata, "namespace"), JsonObjects.text(metadata, "name"))
                .toString();
    }

    private static void add(Map<String, List<String>> reasons, String reason, String pod) {
        reasons.computeIfAbsent(reason, key -> new ArrayList<>()).add(pod);
    }

    private static List<String> lines(Map<String, List<String>> reasons) {
        List<String> out = new ArrayList<>();
        reasons.forEach((reason, pods) -> {
            if (out.size() < MOST_REASONS) {
                String others = pods.size() == 1 ? "" : " (and " + Words.count(pods.size() - 1, "other pod") + ")";
                String separator = reason.startsWith("has failed") ? " " : ": ";
                out.add(pods.get(0) + others + separator + reason);
            }
        });
        if (reasons.size() > MOST_REASONS) {
            out.add(Words.count(reasons.size() - MOST_REASONS, "other reason"));
        }
        return List.copyOf(out);
    }
}
