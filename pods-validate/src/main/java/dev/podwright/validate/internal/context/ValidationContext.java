package dev.podwright.validate.internal.context;

import dev.podwright.model.PodOS;
import dev.podwright.model.PodResourceClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.Volume;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules of one validation share: where findings go, the options, and facts of the pod that many rules ask. */
public final class ValidationContext {
    private static final long DEFAULT_GRACE_SECONDS = 30;
    private static final String MIRROR = "kubernetes.io/config.mirror";

    private final Findings out;
    private final ValidationOptions options;
    private final boolean pod;
    private final @Nullable ObjectMeta metadata;
    private final PodSpec spec;
    private final Set<String> claims;
    private final @Nullable PodSpec old;
    private final boolean admitted;
    private Map<String, Volume> volumes = Map.of();
    private @Nullable Set<String> volumeNames;

    /**
     * A scope for one pod or template.
     *
     * @param pod whether the object is a pod, and not a template inside another object
     * @param metadata the pod's metadata; null for a template, whose names say nothing about its pods
     * @param spec the pod's spec as it is judged
     */
    public ValidationContext(
            Findings out, ValidationOptions options, boolean pod, @Nullable ObjectMeta metadata, PodSpec spec) {
        this(out, options, pod, metadata, spec, null);
    }

    /**
     * A scope for the update of one pod or template.
     *
     * @param pod whether the object is a pod, and not a template inside another object
     * @param metadata the pod's metadata; null for a template, whose names say nothing about its pods
     * @param spec the pod's spec as it is judged
     * @param old the spec as it is stored; null on a create, and then admission names the service account of a pod
     */
    public ValidationContext(
            Findings out,
            ValidationOptions options,
            boolean pod,
            @Nullable ObjectMeta metadata,
            PodSpec spec,
            @Nullable PodSpec old) {
        this.admitted = pod && old == null;
        this.old = old;
        this.out = out;
        this.options = options;
        this.pod = pod;
        this.metadata = metadata;
        this.spec = spec;
        this.claims = names(spec.resourceClaims());
    }

    private static Set<String> names(List<PodResourceClaim> claims) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        Set<String> out = new HashSet<>();
        for (PodResourceClaim claim : claims) {
            out.add(Checks.orEmpty(claim.name()));
        }
        return out;
    }

    /** Where findings go. */
    public Findings out() {
        return out;
    }

    /** What is allowed. */
    public ValidationOptions options() {
        return options;
    }

    /** Whether the object is a pod, and not a template inside another object. */
    public boolean isPod() {
        return pod;
    }

    /** The pod's metadata, null for a template. */
    public @Nullable ObjectMeta metadata() {
        return metadata;
    }

    /** The pod's spec. */
    public PodSpec spec() {
        return spec;
    }

    /** The spec before an update; null on a create. */
    public @Nullable PodSpec old() {
        return old;
    }

    /** The volumes that containers can mount, by name: those without an error. Empty until they have been judged. */
    public Map<String, Volume> volumes() {
        return volumes;
    }

    /** Whether a volume of the spec has a name, with or without an error. */
    public boolean hasVolume(String name) {
        if (volumeNames == null) {
            volumeNames = new HashSet<>();
            for (Volume volume : spec.volumes()) {
                volumeNames.add(Checks.orEmpty(volume.name()));
            }
        }
        return volumeNames.contains(name);
    }

    /** Records which volumes containers can mount, by name. */
    public void mountable(Map<String, Volume> sound) {
        this.volumes = sound;
    }

    /** The names of the pod's resource claims. */
    public Set<String> claims() {
        return claims;
    }

    /** The pod's restart policy; Always where it is absent or empty. */
    public String restartPolicy() {
        String policy = spec.restartPolicy();
        return Checks.isEmpty(policy) ? "Always" : Checks.orEmpty(policy);
    }

    /** Whether the pod uses its node's network. */
    public boolean hostNetwork() {
        return Checks.isTrue(spec.hostNetwork());
    }

    /**
     * Whether the server gives each port of main and init containers the host port of the same number. False on an update,
     * whose spec has its defaults already.
     */
    public boolean defaultsHostPorts() {
        return pod && old == null && hostNetwork();
    }

    /** Whether the pod uses its node's users; true where it is absent. */
    public boolean hostUsers() {
        Boolean hostUsers = spec.hostUsers();
        return hostUsers == null || hostUsers;
    }

    /** The name of the pod's operating system, empty where it is absent. */
    public String os() {
        PodOS os = spec.os();
        return os == null ? "" : Checks.orEmpty(os.name());
    }

    /** The grace period in seconds, as the server defaults it; in a pod a negative one counts as 1. */
    public long gracePeriodSeconds() {
        Long seconds = spec.terminationGracePeriodSeconds();
        if (seconds == null) {
            return DEFAULT_GRACE_SECONDS;
        }
        return pod && seconds < 0 ? 1 : seconds;
    }

    /**
     * The name of the pod's service account as admission leaves it: {@code serviceAccountName}, else
     * {@code serviceAccount}, else {@code default} in a pod that is not a mirror pod. Empty where there is none.
     */
    public String serviceAccountName() {
        if (!Checks.isEmpty(spec.serviceAccountName())) {
            return Checks.orEmpty(spec.serviceAccountName());
        }
        if (!Checks.isEmpty(spec.serviceAccount())) {
            return Checks.orEmpty(spec.serviceAccount());
        }
        boolean mirror = metadata != null && metadata.annotations().containsKey(MIRROR);
        return admitted && !mirror ? "default" : "";
    }
}
