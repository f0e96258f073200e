package dev.podwright.validate.internal.report;

import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells which findings of an object may be there only because parts of it could not be read. What was not read counts as
 * absent when the object is judged, so that a rule can report what depends on it: that a field next to it is forbidden,
 * that a volume is rejected, or that two ports are the same.
 */
final class Consequences {
    /** Rules that report that something is not there, which may be in a part of the spec that could not be read. */
    static final Set<String> OF_WHAT_IS_ABSENT = Set.of(
            "annotation/unknown-container",
            "container/not-found",
            "ipc/shm-not-shared",
            "lifetime/wait-deadlock",
            "localhost/inferred-collision",
            "localhost/nothing-listens",
            "probe/asks-node",
            "probe/port-elsewhere",
            "probe/port-unknown",
            "probe/wrong-protocol",
            "sidecar/partner-unknown",
            "sidecar/port-unknown",
            "sidecar/start-deadlock",
            "volume/nobody-writes",
            "volume/not-shared");

    /** Lists whose elements other fields name. */
    private static final Set<String> NAMED =
            Set.of("containers", "initContainers", "resourceClaims", "volumeClaimTemplates", "volumes");

    /** Fields of the spec of a Job that decide which indexes its pods have. */
    private static final Set<String> INDEXES = Set.of("completionMode", "completions", "parallelism");

    private static final FieldPath NAME = FieldPath.of("metadata").child("name");
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");

    /** Fields of a pod spec that no warning or advice about another field depends on. */
    private static final Set<String> INDEPENDENT = Set.of(
            "affinity",
            "dnsConfig",
            "hostAliases",
            "imagePullSecrets",
            "nodeSelector",
            "overhead",
            "readinessGates",
            "schedulingGates",
            "tolerations",
            "topologySpreadConstraints");

    /** By field: the fields next to it without which the server can refuse it. */
    private static final Map<String, Set<String>> NEEDED = Map.ofEntries(
            Map.entry("backoffLimitPerIndex", Set.of("completionMode")),
            Map.entry("completions", Set.of("completionMode")),
            Map.entry("hostIP", Set.of("hostPort")),
            Map.entry("hostPort", Set.of("containerPort", "protocol", "hostIP")),
            Map.entry("lifecycle", Set.of("restartPolicy")),
            Map.entry("livenessProbe", Set.of("restartPolicy")),
            Map.entry("localhostProfile", Set.of("type")),
            Map.entry("maxFailedIndexes", INDEXES),
            Map.entry("maxSurge", Set.of("maxUnavailable")),
            Map.entry("maxUnavailable", Set.of("maxSurge")),
            Map.entry("matchLabelKeys", Set.of("labelSelector")),
            Map.entry("minDomains", Set.of("whenUnsatisfiable")),
            Map.entry("mismatchLabelKeys", Set.of("labelSelector")),
            Map.entry("namespace", Set.of("namespaces")),
            Map.entry("operator", Set.of("key")),
            Map.entry("podFailurePolicy", Set.of("backoffLimitPerIndex")),
            Map.entry("progressDeadlineSeconds", Set.of("minReadySeconds")),
            Map.entry("readinessProbe", Set.of("restartPolicy")),
            Map.entry("recursiveReadOnly", Set.of("readOnly")),
            Map.entry("resizePolicy", Set.of("restartPolicy")),
            Map.entry("rollingUpdate", Set.of("type")),
            Map.entry("startupProbe", Set.of("restartPolicy")),
            Map.entry("successPolicy", INDEXES));

    private final Set<FieldPath> unread = new HashSet<>();
    /** What holds something that was not read, at any depth. */
    private final Set<FieldPath> incomplete = new HashSet<>();
    /** Maps of which an entry was not read. */
    private final Set<FieldPath> maps = new HashSet<>();
    /** The names of volumes of which a part was not read. */
    private final Set<String> volumes = new HashSet<>();

    /** What was not read in the pod spec. */
    private final Set<FieldPath> unreadOfSpec = new HashSet<>();

    private final UnaryOperator<FieldPath> given;
    private boolean unnamed;
    private boolean inAnnotations;
    private boolean inSelector;
    private boolean inIndexes;
    private boolean inDeadline;

    /**
     * @param problems the problems of the text
     * @param path the path of the pod spec
     * @param given where the object has what an error of the server is about, by the path of the error
     */
    Consequences(List<Finding> problems, @Nullable PodSpec spec, FieldPath path, UnaryOperator<FieldPath> given) {
        this.given = given;
        for (Finding problem : problems) {
            if (ReadRule.INVALID_VALUE.isRuleOf(problem) && unread.add(problem.path())) {
                add(problem.path(), path);
            }
        }
        if (spec != null) {
            for (int i = 0; i < spec.volumes().size(); i++) {
                Volume volume = spec.volumes().get(i);
                if (volume.name() != null
                        && incomplete.contains(path.child("volumes").index(i))) {
                    volumes.add(Excerpt.of(volume.name()));
                }
            }
        }
    }

    private void add(FieldPath each, FieldPath spec) {
        boolean holdsSpec = spec.startsWith(each);
        unnamed |= holdsSpec || isName(each);
        if (holdsSpec || each.startsWith(spec)) {
            unreadOfSpec.add(each);
        }
        if (!each.startsWith(spec)) {
            inSelector |= isIn(each, "selector");
            inIndexes |= each.name() != null && INDEXES.contains(each.name());
            inDeadline |= "activeDeadlineSeconds".equals(each.name());
        }
        inAnnotations |= "metadata".equals(each.name())
                || "annotations".equals(each.name())
                || (each.parent() != null && "annotations".equals(each.parent().name()));
        FieldPath parent = each.parent();
        if (parent != null && each.key() != null) {
            maps.add(parent);
        }
        for (FieldPath at = parent; at != null && incomplete.add(at); ) {
            at = at.parent();
        }
    }

    /** Whether a finding may be there only because something was not read. */
    boolean contain(Finding finding) {
        if (unread.isEmpty()) {
            return false;
        }
        FieldPath path = finding.channel() == Channel.REJECTED ? given.apply(finding.path()) : finding.path();
        boolean isOfWhole = incomplete.contains(path) && (!maps.contains(path) || finding.value() == null);
        if (isOfWhole || isUnread(path) || needsUnread(path)) {
            return true;
        }
        return finding.channel() == Channel.REJECTED
                ? isRefusal(finding, path) || isRefusalOfWorkload(finding, path)
                : isDoubtful(finding);
    }

    private boolean isRefusal(Finding finding, FieldPath path) {
        return (finding.type() == ErrorType.NOT_FOUND && unnamed)
                || (finding.value() != null && isOfVolume(path) && volumes.contains(finding.value()))
                || ((finding.type() == ErrorType.DUPLICATE || isOwner(path)) && isOfSameList(path))
                || isInVolume(path)
                || (unnamed && isAnnotation(path));
    }

    /** Whether what a workload is refused for depends on its selector, on its indexes or on the names in its template. */
    private boolean isRefusalOfWorkload(Finding finding, FieldPath path) {
        FieldPath parent = path.parent();
        return (inSelector && "labels".equals(path.name()))
                || (inIndexes && path.equals(NAME))
                || (unnamed && "containerName".equals(path.name()))
                || (finding.type() == ErrorType.REQUIRED
                        && path.key() != null
                        && parent != null
                        && incomplete.contains(parent));
    }

    /** Whether a warning or advice depends on the container, or on the fields of the pod, that something is in. */
    private boolean isDoubtful(Finding finding) {
        if (finding.channel() == Channel.ADVISED && inAnnotations) {
            return true;
        }
        if (inDeadline && finding.rule().equals("lifetime/never-ends")) {
            return true;
        }
        if (!unreadOfSpec.isEmpty() && OF_WHAT_IS_ABSENT.contains(finding.rule())) {
            return true;
        }
        for (FieldPath each : unreadOfSpec) {
            if (isDependent(finding.path(), each)) {
                return true;
            }
            for (Finding.Related related : finding.related()) {
                if (isDependent(related.path(), each)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDependent(FieldPath path, FieldPath unread) {
        FieldPath other = container(unread);
        if (other != null) {
            FieldPath own = container(path);
            return own == null || own.equals(other);
        }
        for (FieldPath at = unread; at != null; at = at.parent()) {
            if (at.name() != null && INDEPENDENT.contains(at.name())) {
                return path.startsWith(at);
            }
        }
        return true;
    }

    private static @Nullable FieldPath container(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            if (isElementOf(at, CONTAINERS)) {
                return at;
            }
        }
        return null;
    }

    private boolean isUnread(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            if (unread.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field that this one or what it is in needs was not read. */
    private boolean needsUnread(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            Set<String> needed = at.name() == null ? null : NEEDED.get(at.name());
            if (needed != null && isAnyUnread(at.parent(), needed)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field of an object was not read, or of an element of a list: the server names the list in some errors. */
    private boolean isAnyUnread(@Nullable FieldPath object, Set<String> names) {
        for (FieldPath each : unread) {
            FieldPath field = each.name() == null ? each.parent() : each;
            if (field != null && field.name() != null && names.contains(field.name())) {
                FieldPath in = field.parent();
                if (in == null ? object == null : in.equals(object) || isElement(in, object)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isElement(FieldPath path, @Nullable FieldPath list) {
        FieldPath parent = path.parent();
        return path.name() == null && parent != null && parent.equals(list);
    }

    /** Whether an element of a list of the same name, maybe of another container, was not read in part. */
    private boolean isOfSameList(FieldPath path) {
        FieldPath list = list(path);
        if (list == null) {
            return false;
        }
        for (FieldPath each : unread) {
            FieldPath other = list(each);
            if (other != null && other.name() != null && other.name().equals(list.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is of an owner: the server drops equal ones first, so that their numbers differ from those of the text. */
    private static boolean isOwner(FieldPath path) {
        FieldPath list = list(path);
        return list != null && "ownerReferences".equals(list.name());
    }

    private static @Nullable FieldPath list(FieldPath path) {
        FieldPath element = path.name() == null ? path : path.parent();
        return element == null || element.name() != null ? null : element.parent();
    }

    /** Whether it is in a volume of which a part was not read, and is not its name: the server names other paths there. */
    private boolean isInVolume(FieldPath path) {
        FieldPath below = null;
        for (FieldPath at = path; at != null; at = at.parent()) {
            if (isElementOf(at, Set.of("volumes"))) {
                return incomplete.contains(at) && below != null && !"name".equals(below.name());
            }
            below = at;
        }
        return false;
    }

    private static boolean isIn(FieldPath path, String field) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            if (field.equals(at.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfVolume(FieldPath path) {
        FieldPath list = "name".equals(path.name()) ? list(path) : null;
        return list != null && ("volumeMounts".equals(list.name()) || "volumeDevices".equals(list.name()));
    }

    private static boolean isAnnotation(FieldPath path) {
        FieldPath parent = path.parent();
        return parent != null && "annotations".equals(parent.name());
    }

    private static boolean isElementOf(FieldPath path, Set<String> lists) {
        FieldPath list = path.name() == null ? path.parent() : null;
        return list != null && list.name() != null && lists.contains(list.name());
    }

    /** Whether it is the name of what other fields refer to, or an element or a list of such. */
    private static boolean isName(FieldPath path) {
        FieldPath at = "name".equals(path.name()) ? path.parent() : path;
        at = at != null && "metadata".equals(at.name()) ? at.parent() : at;
        FieldPath list = at != null && at.name() == null ? at.parent() : at;
        return list != null && list.name() != null && NAMED.contains(list.name());
    }
}
