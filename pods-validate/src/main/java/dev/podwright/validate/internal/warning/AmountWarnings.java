package dev.podwright.validate.internal.warning;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.VolumeResourceRequirements;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of bytes that are not whole numbers once the server has rounded them up to thousandths.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod}, {@code SetDefaults_ResourceList}
 * and {@code SetDefaults_Pod} in {@code pkg/apis/core/v1}.
 */
final class AmountWarnings {
    private static final String MEMORY = "memory";
    private static final String STORAGE = "storage";
    private static final String EPHEMERAL_STORAGE = "ephemeral-storage";

    private AmountWarnings() {}

    /** What the runtime takes for itself; the path is that of the spec. */
    static void overhead(Findings out, PodSpec spec, FieldPath path) {
        whole(out, spec.overhead(), MEMORY, path, "overhead");
        whole(out, spec.overhead(), EPHEMERAL_STORAGE, path, "overhead");
    }

    /** The storage of a claim; the path is that of the claim, as the server says it. */
    static void claim(Findings out, @Nullable PersistentVolumeClaimSpec spec, FieldPath path) {
        VolumeResourceRequirements resources = spec == null ? null : spec.resources();
        if (resources != null) {
            FieldPath at = path.child("resources");
            whole(out, resources.requests(), STORAGE, at, "requests");
            whole(out, resources.limits(), STORAGE, at, "limits");
        }
    }

    /** A container's amounts; the path is that of the list that it is in. */
    static void container(
            ValidationContext scope, @Nullable ResourceRequirements resources, FieldPath list, int index) {
        if (resources != null) {
            container(scope, resources, MEMORY, list, index);
            container(scope, resources, EPHEMERAL_STORAGE, list, index);
        }
    }

    private static void container(
            ValidationContext scope, ResourceRequirements resources, String name, FieldPath list, int index) {
        Quantity limit = get(resources.limits(), name);
        Quantity request = get(resources.requests(), name);
        if (request == null && scope.isPod()) {
            // A pod's limit without a request becomes the request.
            request = limit;
        }
        if (isFractional(limit)) {
            warn(
                    scope.out(),
                    limit,
                    list.index(index).child("resources", "limits").key(name));
        }
        if (isFractional(request)) {
            warn(
                    scope.out(),
                    request,
                    list.index(index).child("resources", "requests").key(name));
        }
    }

    /** One amount of a map; the path is that of what has the map in a field. */
    static void whole(
            Findings out, @Nullable Map<String, Quantity> amounts, String name, FieldPath path, String field) {
        Quantity amount = get(amounts, name);
        if (isFractional(amount)) {
            warn(out, amount, path.child(field).key(name));
        }
    }

    private static @Nullable Quantity get(@Nullable Map<String, Quantity> amounts, String name) {
        return amounts == null ? null : amounts.get(name);
    }

    private static boolean isFractional(@Nullable Quantity amount) {
        return amount != null && amount.roundUp(Quantity.MILLI).isFractional();
    }

    private static void warn(Findings out, @Nullable Quantity amount, FieldPath path) {
        String shown = amount == null ? "" : Excerpt.quoted(amount.toString());
        boolean thousandths = shown.endsWith("m\"");
        out.warn(
                Warning.FRACTIONAL_BYTES,
                path,
                shown + " is not a whole number of bytes",
                thousandths ? "the suffix m means thousandths; write M or Mi for megabytes" : "give whole bytes");
    }
}
