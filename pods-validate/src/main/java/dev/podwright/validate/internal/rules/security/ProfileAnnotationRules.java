package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SeccompProfile;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.RelativePaths;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that meant seccomp and AppArmor profiles before there were fields: each by itself, and against its
 * field.
 *
 * <p>Upstream: {@code ValidateSeccompPodAnnotations}, {@code ValidateSeccompProfile},
 * {@code ValidateAppArmorPodAnnotations}, {@code validateSeccompAnnotationsAndFields},
 * {@code validateSeccompAnnotationsAndFieldsMatch} and {@code validateAppArmorAnnotationsAndFieldsMatchOnCreate} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ProfileAnnotationRules {
    /** The seccomp profile of the pod. */
    public static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    /** The prefix of a container's name in the key of its seccomp profile. */
    public static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    /** The prefix of a container's name in the key of its AppArmor profile. */
    public static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    /** The prefix of the name of a profile on the node. */
    public static final String LOCALHOST_PREFIX = "localhost/";
    /** The value for the runtime's own profile. */
    public static final String RUNTIME_DEFAULT = "runtime/default";
    /** The value for no profile. */
    public static final String UNCONFINED = "unconfined";

    /** The value for the runtime's own seccomp profile, by its oldest name. */
    public static final String DOCKER_DEFAULT = "docker/default";

    private ProfileAnnotationRules() {}

    /** The annotations by themselves; the path is that of the annotations. */
    public static void check(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        Set<String> containers = hasAppArmor(annotations) ? names(scope.spec(), path) : Set.of();
        for (Map.Entry<String, String> each : annotations.entrySet()) {
            String key = each.getKey();
            String value = each.getValue();
            if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP_CONTAINER)) {
                seccomp(scope.out(), path, key, value);
            } else if (key.startsWith(APP_ARMOR)) {
                appArmor(scope, containers, path, key, value);
            }
        }
    }

    /** Whether there is any AppArmor profile of a container. */
    public static boolean hasAppArmor(Map<String, String> annotations) {
        for (String key : annotations.keySet()) {
            if (key.startsWith(APP_ARMOR)) {
                return true;
            }
        }
        return false;
    }

    /** The annotation that has the meaning of an AppArmor field; null where there is none. */
    public static @Nullable String appArmorAnnotation(AppArmorProfile profile) {
        return switch (Checks.orEmpty(profile.type())) {
            case ProfileRules.UNCONFINED -> UNCONFINED;
            case ProfileRules.RUNTIME_DEFAULT -> RUNTIME_DEFAULT;
            case ProfileRules.LOCALHOST ->
                profile.localhostProfile() == null ? null : LOCALHOST_PREFIX + profile.localhostProfile();
            default -> null;
        };
    }

    /** The AppArmor field that a container's annotation sets; null if the server does not accept it. */
    public static @Nullable AppArmorProfile appArmorField(String annotation) {
        if (annotation.equals(UNCONFINED)) {
            return AppArmorProfile.builder().type(ProfileRules.UNCONFINED).build();
        }
        if (annotation.equals(RUNTIME_DEFAULT)) {
            return AppArmorProfile.builder().type(ProfileRules.RUNTIME_DEFAULT).build();
        }
        if (!annotation.startsWith(LOCALHOST_PREFIX)) {
            return null;
        }
        String name = annotation.substring(LOCALHOST_PREFIX.length());
        if (!ProfileRules.isLocalhostAppArmor(name)) {
            return null;
        }
        return AppArmorProfile.builder()
                .type(ProfileRules.LOCALHOST)
                .localhostProfile(name)
                .build();
    }

    private static void seccomp(Findings out, FieldPath path, String key, String value) {
        if (value.startsWith(LOCALHOST_PREFIX)) {
            RelativePaths.descending(out, path.child(key), value.substring(LOCALHOST_PREFIX.length()));
        } else if (!value.equals(RUNTIME_DEFAULT) && !value.equals(DOCKER_DEFAULT) && !value.equals(UNCONFINED)) {
            out.invalid(
                    path.child(key),
                    value,
                    Excerpt.quoted(value) + " is not a valid seccomp profile",
                    "remove the annotation and use securityContext.seccompProfile");
        }
    }

    private static Set<String> names(PodSpec spec, FieldPath path) {
        Set<String> out = new HashSet<>();
        for (PodContainer each : PodContainer.of(spec, path)) {
            out.add(each.name());
        }
        return out;
    }

    private static void appArmor(
            ValidationContext scope, Set<String> containers, FieldPath path, String key, String value) {
        String container = key.substring(APP_ARMOR.length());
        if (!containers.contains(container)) {
            scope.out()
                    .invalid(
                            path.key(key),
                            container,
                            "the pod has no container " + Excerpt.quoted(container),
                            "remove the annotation, or correct the container's name");
        }
        boolean sound = value.isEmpty()
                || value.equals(RUNTIME_DEFAULT)
                || value.equals(UNCONFINED)
                || value.startsWith(LOCALHOST_PREFIX);
        if (!sound) {
            scope.out()
                    .invalid(
                            path.key(key),
                            value,
                            Excerpt.quoted(value) + " is not a valid AppArmor profile",
                            "remove the annotation and use securityContext.appArmorProfile");
        }
    }

    /** The annotations against the fields; the path is that of the spec. */
    public static void matchFields(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        boolean seccomp = false;
        boolean appArmor = false;
        for (String key : annotations.keySet()) {
            seccomp |= key.equals(SECCOMP_POD) || key.startsWith(SECCOMP_CONTAINER);
            appArmor |= key.startsWith(APP_ARMOR);
        }
        if (seccomp) {
            matchSeccomp(scope, annotations, path);
        }
        if (appArmor && !scope.os().equals("windows")) {
            matchAppArmor(scope, annotations, path);
        }
    }

    private static void matchSeccomp(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        PodSpec spec = scope.spec();
        PodSecurityContext context = spec.securityContext();
        String ofPod = annotations.get(SECCOMP_POD);
        if (context != null && context.seccompProfile() != null && ofPod != null) {
            match(scope.out(), context.seccompProfile(), ofPod, path.child("securityContext"));
        }
        PodContainer.of(scope.spec(), path).forEach(container -> {
            SecurityContext each = container.securityContext();
            SeccompProfile profile = each == null ? null : each.seccompProfile();
            String annotation = profile == null ? null : annotations.get(SECCOMP_CONTAINER + container.name());
            if (profile != null && annotation != null) {
                match(scope.out(), profile, annotation, container.securityContextPath());
            }
        });
    }

    private static void match(Findings out, SeccompProfile profile, String annotation, FieldPath context) {
        String field = mismatch(
                profile.type(),
                profile.localhostProfile(),
                annotation,
                annotation.equals(RUNTIME_DEFAULT) || annotation.equals(DOCKER_DEFAULT));
        if (field != null) {
            differ(out, context.child("seccompProfile", field), annotation);
        }
    }

    private static void matchAppArmor(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        PodSecurityContext context = scope.spec().securityContext();
        AppArmorProfile ofPod = context == null ? null : context.appArmorProfile();
        PodContainer.of(scope.spec(), path).forEach(container -> {
            SecurityContext each = container.securityContext();
            AppArmorProfile own = each == null ? null : each.appArmorProfile();
            AppArmorProfile profile = own == null ? ofPod : own;
            String annotation = profile == null ? null : annotations.get(APP_ARMOR + container.name());
            if (profile == null || annotation == null) {
                return;
            }
            String field = mismatch(
                    profile.type(), profile.localhostProfile(), annotation, annotation.equals(RUNTIME_DEFAULT));
            if (field != null) {
                differ(scope.out(), container.securityContextPath().child("appArmorProfile", field), annotation);
            }
        });
    }

    /** The field of a profile that the annotation contradicts, or null. */
    private static @Nullable String mismatch(
            @Nullable String type, @Nullable String file, String annotation, boolean runtimeDefault) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case ProfileRules.UNCONFINED -> annotation.equals(UNCONFINED) ? null : "type";
            case ProfileRules.RUNTIME_DEFAULT -> runtimeDefault ? null : "type";
            case ProfileRules.LOCALHOST -> {
                if (!annotation.startsWith(LOCALHOST_PREFIX)) {
                    yield "type";
                }
                yield annotation.substring(LOCALHOST_PREFIX.length()).equals(file) ? null : "localhostProfile";
            }
            default -> null;
        };
    }

    private static void differ(Findings out, FieldPath path, String annotation) {
        out.forbidden(
                path,
                "the profile differs from the annotation's " + Excerpt.quoted(annotation),
                "remove the annotation; the field is all it takes");
    }
}
