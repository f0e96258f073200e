package dev.podwright.validate.internal.advice;

import dev.podwright.report.Finding;
import dev.podwright.validate.internal.core.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of ours have one cause: those of rules that judge the same thing, at the same places. Only the one that
 * weighs most is kept; among equals, that of the rule which says most.
 */
final class Causes {
    /** What has to be equal in two findings of a group. */
    private enum Place {
        /** The path. */
        PATH,
        /** The first related place. */
        FIRST,
        /** All related places, in whatever order. */
        ALL
    }

    /**
     * Rules that judge the same thing.
     *
     * @param rules those that say most come first
     */
    private record Group(Place place, List<String> rules) {}

    private static final String ON_NODE = "localhost/host-port-collision";

    private static final List<Group> GROUPS = List.of(
            new Group(
                    Place.ALL,
                    List.of(
                            "sidecar/port-collision",
                            "localhost/port-collision",
                            ON_NODE,
                            "localhost/inferred-collision")),
            new Group(Place.FIRST, List.of("sidecar/job-never-ends", "lifetime/never-ends")),
            new Group(
                    Place.PATH,
                    List.of("sidecar/start-deadlock", "lifetime/wait-deadlock", "localhost/nothing-listens")),
            new Group(Place.PATH, List.of("probe/port-unknown", "probe/wrong-protocol", "probe/port-elsewhere")),
            new Group(Place.PATH, List.of("ipc/shm-not-shared", "volume/not-shared")));

    private static final Map<String, Integer> GROUP_OF = new HashMap<>();

    static {
        for (int i = 0; i < GROUPS.size(); i++) {
            for (String rule : GROUPS.get(i).rules()) {
                GROUP_OF.put(rule, i);
            }
        }
    }

    private Causes() {}

    /**
     * Leaves one finding of each cause.
     *
     * @param hostNetwork whether a port of the pod is the same one of the node; else the two are two causes
     * @param apart those that are kept beside others, and for which nothing is left out
     */
    static void keepOne(boolean hostNetwork, Set<Finding> apart, Findings out) {
        if (out.advised().size() < 2) {
            return;
        }
        Map<List<Object>, Finding> strongest = new HashMap<>();
        Set<Finding> weaker = new HashSet<>();
        for (Finding each : out.advised()) {
            boolean other = apart.contains(each) || (!hostNetwork && each.rule().equals(ON_NODE));
            List<Object> cause = other ? null : cause(each);
            if (cause != null) {
                strongest.merge(cause, each, (first, second) -> {
                    Finding kept = stronger(first, second);
                    weaker.add(kept.equals(first) ? second : first);
                    return kept;
                });
            }
        }
        if (!weaker.isEmpty()) {
            out.removeAdvice(weaker);
        }
    }

    private static @Nullable List<Object> cause(Finding finding) {
        Integer group = GROUP_OF.get(finding.rule());
        return group == null ? null : List.of(group, place(GROUPS.get(group).place(), finding));
    }

    private static Object place(Place place, Finding finding) {
        List<Finding.Related> related = finding.related();
        if (place == Place.PATH || related.isEmpty()) {
            return finding.path().toString();
        }
        if (place == Place.FIRST) {
            return related.get(0).path().toString();
        }
        Set<String> all = new TreeSet<>();
        for (Finding.Related each : related) {
            all.add(each.path().toString());
        }
        return new ArrayList<>(all);
    }

    private static Finding stronger(Finding first, Finding second) {
        int severity = first.severity().compareTo(second.severity());
        if (severity != 0) {
            return severity < 0 ? first : second;
        }
        return rank(second) < rank(first) ? second : first;
    }

    private static int rank(Finding finding) {
        Integer group = GROUP_OF.get(finding.rule());
        return group == null ? 0 : GROUPS.get(group).rules().indexOf(finding.rule());
    }
}
