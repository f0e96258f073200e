package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;
import dev.podwright.validate.internal.warning.AnnotationWarnings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the AppArmor annotations of containers into fields.
 *
 * <p>Upstream: {@code applyAppArmorVersionSkew} in {@code k8s.io/kubernetes/pkg/registry/core/pod}.
 */
final class AppArmorFields {
    private final Map<String, String> annotations;
    private final @Nullable AppArmorProfile ofPod;
    private final FieldPath path;
    private final Findings out;
    private final boolean annotates;

    private AppArmorFields(
            Map<String, String> annotations,
            @Nullable AppArmorProfile ofPod,
            FieldPath path,
            Findings out,
            boolean annotates) {
        this.annotates = annotates;
        this.annotations = annotations;
        this.ofPod = ofPod;
        this.path = path;
        this.out = out;
    }

    /** The spec with the fields; the path is that of the annotations. */
    static PodSpec apply(PodSpec spec, Map<String, String> annotations, FieldPath path, Findings out) {
        return ProfileAnnotationRules.hasAppArmor(annotations) ? apply(spec, annotations, path, out, false) : spec;
    }

    /**
     * The spec with the fields, as a server before 1.34 makes it: where a container has a field and no annotation, it also
     * writes the annotation, which then counts for later containers of the same name.
     *
     * @param annotations get what is written
     */
    static PodSpec applyAndAnnotate(PodSpec spec, Map<String, String> annotations, FieldPath path, Findings out) {
        return apply(spec, annotations, path, out, true);
    }

    private static PodSpec apply(
            PodSpec spec, Map<String, String> annotations, FieldPath path, Findings out, boolean annotates) {
        if (spec.os() != null && "windows".equals(spec.os().name())) {
            return spec;
        }
        PodSecurityContext context = spec.securityContext();
        AppArmorProfile ofPod = context == null ? null : context.appArmorProfile();
        return new AppArmorFields(annotations, ofPod, path, out, annotates).apply(spec);
    }

    private PodSpec apply(PodSpec spec) {
        PodSpec now = spec;
        List<Container> init = Lists.map(spec.initContainers(), (each, i) -> container(each));
        if (init != spec.initContainers()) {
            now = now.toBuilder().initContainers(init).build();
        }
        List<Container> main = Lists.map(spec.containers(), (each, i) -> container(each));
        if (main != spec.containers()) {
            now = now.toBuilder().containers(main).build();
        }
        List<EphemeralContainer> ephemeral = Lists.map(spec.ephemeralContainers(), (each, i) -> ephemeral(each));
        if (ephemeral != spec.ephemeralContainers()) {
            now = now.toBuilder().ephemeralContainers(ephemeral).build();
        }
        return now;
    }

    private Container container(Container container) {
        SecurityContext before = container.securityContext();
        SecurityContext after = context(container.name(), before);
        return after == before
                ? container
                : container.toBuilder().securityContext(after).build();
    }

    private EphemeralContainer ephemeral(EphemeralContainer container) {
        SecurityContext before = container.securityContext();
        SecurityContext after = context(container.name(), before);
        return after == before
                ? container
                : container.toBuilder().securityContext(after).build();
    }

    private @Nullable SecurityContext context(@Nullable String name, @Nullable SecurityContext context) {
        String key = ProfileAnnotationRules.APP_ARMOR + Checks.orEmpty(name);
        String annotation = annotations.get(key);
        AppArmorProfile own = context == null ? null : context.appArmorProfile();
        if (annotation == null && annotates) {
            annotate(key, own == null ? ofPod : own);
        }
        if (annotation == null || own != null) {
            return context;
        }
        AppArmorProfile profile = ProfileAnnotationRules.appArmorField(annotation);
        if (profile != null && profile.equals(ofPod)) {
            return context;
        }
        AnnotationWarnings.appArmorAtOnce(out, path, key);
        if (profile == null) {
            return context;
        }
        SecurityContext.Builder builder = context == null ? SecurityContext.builder() : context.toBuilder();
        return builder.appArmorProfile(profile).build();
    }

    private void annotate(String key, @Nullable AppArmorProfile profile) {
        String annotation = profile == null ? null : ProfileAnnotationRules.appArmorAnnotation(profile);
        if (annotation != null) {
            annotations.put(key, annotation);
        }
    }
}
