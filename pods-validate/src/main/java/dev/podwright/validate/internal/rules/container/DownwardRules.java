package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ObjectFieldSelector;
import dev.podwright.model.container.ResourceFieldSelector;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The downward API: what a pod's environment and volumes may say of the pod itself.
 *
 * <p>Upstream: {@code validateObjectFieldSelector}, {@code validateContainerResourceFieldSelector} and
 * {@code validateContainerResourceDivisor} in {@code k8s.io/kubernetes/pkg/apis/core/validation},
 * {@code ConvertDownwardAPIFieldLabel} in {@code pkg/apis/core/pods}, {@code SplitMaybeSubscriptedPath} in
 * {@code pkg/fieldpath}.
 */
public final class DownwardRules {
    private static final List<String> ENV_FIELDS = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");
    private static final List<String> VOLUME_FIELDS =
            List.of("metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid");
    /** Fields that can be named, though neither an environment nor a volume may have them all. */
    private static final Set<String> KNOWN_FIELDS = Set.of(
            "metadata.annotations",
            "metadata.labels",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.restartPolicy",
            "spec.serviceAccountName",
            "spec.schedulerName",
            "status.phase",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs",
            "spec.host");

    private static final List<String> RESOURCES = List.of(
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage");
    private static final Set<String> CPU_DIVISORS = Set.of("1m", "1");
    private static final Set<String> BYTE_DIVISORS =
            Set.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    private DownwardRules() {}

    /** A field of the pod in a variable; the path is that of the selector. */
    static void envField(Findings out, ObjectFieldSelector selector, FieldPath path) {
        field(out, selector, ENV_FIELDS, path);
    }

    /** A field of the pod in a file of a volume; the path is that of the selector. */
    public static void volumeField(Findings out, ObjectFieldSelector selector, FieldPath path) {
        field(out, selector, VOLUME_FIELDS, path);
    }

    private static void field(Findings out, ObjectFieldSelector selector, List<String> allowed, FieldPath path) {
        String version = Checks.isEmpty(selector.apiVersion()) ? "v1" : Checks.orEmpty(selector.apiVersion());
        String field = Checks.orEmpty(selector.fieldPath());
        if (field.isEmpty()) {
            Checks.required(out, path, "fieldPath", field);
            return;
        }
        if (!version.equals("v1")) {
            out.invalid(
                    path.child("fieldPath"),
                    field,
                    "apiVersion is " + Excerpt.quoted(version) + "; only the fields of v1 can be read",
                    "remove apiVersion");
            return;
        }
        int bracket = subscript(field);
        if (bracket >= 0) {
            subscripted(out, field.substring(0, bracket), field.substring(bracket + 2, field.length() - 2), path);
            return;
        }
        if (!KNOWN_FIELDS.contains(field)) {
            out.invalid(
                    path.child("fieldPath"),
                    field,
                    Excerpt.quoted(field) + " is not a field of a pod that can be read here",
                    "write one of " + String.join(", ", allowed));
            return;
        }
        String now = field.equals("spec.host") ? "spec.nodeName" : field;
        if (!allowed.contains(now)) {
            Checks.notSupported(out, path.child("fieldPath"), now, allowed);
        }
    }

    private static void subscripted(Findings out, String field, String key, FieldPath path) {
        switch (field) {
            case "metadata.annotations" -> Checks.name(out, NameKind.QUALIFIED_NAME, path, Names.lowerCase(key));
            case "metadata.labels" -> Checks.name(out, NameKind.QUALIFIED_NAME, path, key);
            default ->
                out.invalid(
                        path.child("fieldPath"),
                        field,
                        Excerpt.quoted(field) + " takes no key in brackets",
                        "write metadata.labels['KEY'] or metadata.annotations['KEY']");
        }
    }

    /** The index of the {@code ['} in {@code field['key']}; -1 if there is no key. */
    private static int subscript(String field) {
        if (!field.endsWith("']")) {
            return -1;
        }
        int bracket = field.indexOf("['");
        return bracket > 0 && bracket + 2 <= field.length() - 2 ? bracket : -1;
    }

    /**
     * A container's limit or request; the path is that of the selector.
     *
     * @param volume whether it is in a volume, where the container must be named
     */
    public static void resource(Findings out, ResourceFieldSelector selector, FieldPath path, boolean volume) {
        String resource = Checks.orEmpty(selector.resource());
        if (volume && Checks.isEmpty(selector.containerName())) {
            Checks.required(out, path, "containerName", null);
        } else if (resource.isEmpty()) {
            Checks.required(out, path, "resource", resource);
        } else if (!RESOURCES.contains(resource) && !isHugePages(resource)) {
            Checks.notSupported(out, path.child("resource"), resource, RESOURCES);
        }
        divisor(out, resource, selector.divisor(), path);
    }

    private static boolean isHugePages(String resource) {
        return resource.startsWith("requests.hugepages-") || resource.startsWith("limits.hugepages-");
    }

    private static void divisor(Findings out, String resource, @Nullable Quantity divisor, FieldPath path) {
        if (divisor == null || divisor.isZero()) {
            return;
        }
        Set<String> allowed = switch (resource) {
            case "limits.cpu", "requests.cpu" -> CPU_DIVISORS;
            case "limits.memory", "requests.memory", "limits.ephemeral-storage", "requests.ephemeral-storage" ->
                BYTE_DIVISORS;
            default -> isHugePages(resource) ? BYTE_DIVISORS : Set.of();
        };
        if (allowed.isEmpty() || allowed.contains(divisor.canonical())) {
            return;
        }
        String units = allowed.equals(CPU_DIVISORS) ? "1 or 1m" : "1, or 1 with one of k M G T P E Ki Mi Gi Ti Pi Ei";
        out.reject(
                ErrorType.INVALID,
                path.child("divisor"),
                divisor,
                "divisor is " + divisor + "; of " + resource + " it must be " + units,
                "write " + units,
                resource);
    }
}
