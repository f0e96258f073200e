package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.fields.FieldTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drops the fields of features that are off, but not of an object that has used them before.
 *
 * <p>Upstream: {@code dropDisabledFields} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class DisabledFields implements FieldTree.Change {
    private static final String DEFAULT_PROC_MOUNT = "Default";
    private static final String FIX = "remove it, or have the cluster's administrator switch the gate on";

    private final GatedFields fields;
    private final Findings out;

    private DisabledFields(GatedFields fields, Findings out) {
        this.fields = fields;
        this.out = out;
    }

    /**
     * The spec of pods without them; the path is that of the spec.
     *
     * @param old what the object was before an update; null on a create
     */
    static PodSpec drop(PodSpec spec, @Nullable PodSpec old, Features features, FieldPath path, Findings out) {
        return drop(GatedFields.OF_PODS, spec, old, features, path, out);
    }

    /**
     * A spec without those of some fields whose gate is off; the path is that of the spec.
     *
     * @param old what the object was before an update; null on a create
     */
    static <T> T drop(List<GatedFields> all, T spec, @Nullable T old, Features features, FieldPath path, Findings out) {
        OffFields off = OffFields.of(all, features);
        if (!off.mayBeIn(spec)) {
            return spec;
        }
        T now = spec;
        for (GatedFields each : off.fields()) {
            if (each.areIn(now) && (old == null || !isUsed(each, all, old))) {
                now = new DisabledFields(each, out).drop(now, path);
            }
        }
        return now;
    }

    /**
     * Some of upstream's tests see less: {@code podLevelResourcesInUse}, {@code containerRestartRulesInUse} and {@code
     * dynamicResourceAllocationInUse}.
     */
    private static boolean isUsed(GatedFields fields, List<GatedFields> all, Object old) {
        Gate gate = fields.gate();
        if (old instanceof PodSpec pod) {
            if (gate == Gate.POD_LEVEL_RESOURCES) {
                return hasAmounts(pod.resources());
            }
            if (gate == Gate.CONTAINER_RESTART_RULES) {
                return hasRestartRules(pod);
            }
            if (gate == Gate.DYNAMIC_RESOURCE_ALLOCATION) {
                return !pod.resourceClaims().isEmpty();
            }
        }
        for (GatedFields each : all) {
            if (each.gate() == gate && each.areIn(old)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAmounts(@Nullable ResourceRequirements resources) {
        return resources != null && !(isNone(resources.requests()) && isNone(resources.limits()));
    }

    private static boolean isNone(@Nullable Map<String, Quantity> amounts) {
        return amounts == null || amounts.isEmpty();
    }

    private static boolean hasRestartRules(PodSpec spec) {
        for (Container each : spec.initContainers()) {
            String policy = each.restartPolicy();
            List<?> rules = each.restartPolicyRules();
            if ((policy != null && !policy.equals("Always")) || (rules != null && !rules.isEmpty())) {
                return true;
            }
        }
        for (Container each : spec.containers()) {
            if (each.restartPolicy() != null) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // a change keeps the type
    private <T> T drop(T spec, FieldPath path) {
        if (fields.gate() == Gate.IMAGE_VOLUME) {
            return (T) ImageVolumes.drop((PodSpec) spec, path, this::note);
        }
        if (fields.gate() == Gate.ATOMIC_WRITE_VOLUME_USER_FIELDS) {
            return (T) VolumeUsers.drop((PodSpec) spec, path, this);
        }
        Object changed = fields.tree().change(spec, path, this);
        return changed == null ? spec : (T) changed;
    }

    @Override
    public @Nullable Object apply(FieldPath path, Field field, Object value) {
        if (!fields.counts(value)) {
            return value;
        }
        if (fields.gate() == Gate.PROC_MOUNT_TYPE) {
            replaced(path, value);
            return DEFAULT_PROC_MOUNT;
        }
        note(path);
        return null;
    }

    /** A lifecycle or a hook of which nothing is left goes as well. */
    @Override
    public boolean staysEmpty(ObjectSchema<?> type) {
        return !type.name().startsWith("Lifecycle");
    }

    private void replaced(FieldPath path, Object value) {
        out.advise(
                Severity.WARNING,
                PrepareForCreate.REPLACED,
                path,
                "procMount is " + value + "; the server silently sets it to " + DEFAULT_PROC_MOUNT
                        + ": its feature gate " + fields.gate().wireName() + " is off",
                FIX,
                List.of());
    }

    private void note(FieldPath path) {
        PrepareForCreate.drop(out, path, "its feature gate " + fields.gate().wireName() + " is off", FIX);
    }
}
