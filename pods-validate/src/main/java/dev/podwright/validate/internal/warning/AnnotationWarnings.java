package dev.podwright.validate.internal.warning;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.Warning;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;
import dev.podwright.validate.pod.PodContainer;
import java.util.Map;

/**
 * Annotations that fields have replaced.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod}, and for the AppArmor annotations
 * of a pod {@code applyAppArmorVersionSkew} in {@code pkg/registry/core/pod}.
 */
public final class AnnotationWarnings {
    private static final Map<String, String> OBSOLETE = Map.of(
            "scheduler.alpha.kubernetes.io/critical-pod", "priorityClassName",
            "security.alpha.kubernetes.io/sysctls", "securityContext.sysctls",
            "security.alpha.kubernetes.io/unsafe-sysctls", "securityContext.sysctls");

    private static final String APP_ARMOR = "AppArmor annotations are deprecated since 1.30";
    private static final String USE_FIELD = "use securityContext.appArmorProfile of the container";

    private AnnotationWarnings() {}

    /** What goes for pods and templates; the path is that of the annotations. */
    static void check(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        boolean ofContainers = false;
        for (String key : annotations.keySet()) {
            ofContainers |= key.startsWith(ProfileAnnotationRules.SECCOMP_CONTAINER);
            String field = OBSOLETE.get(key);
            if (field != null) {
                scope.out()
                        .warn(
                                Warning.OBSOLETE_ANNOTATION,
                                path.key(key),
                                "the annotation " + Excerpt.quoted(key) + " has no effect any more",
                                "use " + field + " of the spec");
            }
        }
        PodSecurityContext context = scope.spec().securityContext();
        if (annotations.containsKey(ProfileAnnotationRules.SECCOMP_POD)
                && (context == null || context.seccompProfile() == null)) {
            seccomp(scope.out(), path, ProfileAnnotationRules.SECCOMP_POD, "spec");
        }
        if (ofContainers) {
            PodContainer.of(scope.spec(), path).forEach(container -> {
                SecurityContext own = container.securityContext();
                String key = ProfileAnnotationRules.SECCOMP_CONTAINER + container.name();
                if (annotations.containsKey(key) && (own == null || own.seccompProfile() == null)) {
                    seccomp(scope.out(), path, key, "container");
                }
            });
        }
    }

    private static void seccomp(Findings out, FieldPath path, String key, String owner) {
        out.warn(
                Warning.SECCOMP_ANNOTATION,
                path.key(key),
                "seccomp annotations have no effect since 1.27",
                "use securityContext.seccompProfile of the " + owner);
    }

    /** The AppArmor annotations of a template; the path is that of the annotations. */
    static void appArmor(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        if (!ProfileAnnotationRules.hasAppArmor(annotations)) {
            return;
        }
        PodSecurityContext context = scope.spec().securityContext();
        AppArmorProfile ofPod = context == null ? null : context.appArmorProfile();
        PodContainer.of(scope.spec(), path).forEach(container -> {
            SecurityContext own = container.securityContext();
            String key = ProfileAnnotationRules.APP_ARMOR + container.name();
            String annotation = annotations.get(key);
            if (annotation == null || (own != null && own.appArmorProfile() != null)) {
                return;
            }
            AppArmorProfile field = ProfileAnnotationRules.appArmorField(annotation);
            boolean silenced = scope.options().has(RuleChange.APP_ARMOR_ANNOTATION_BESIDE_OTHER_PROFILE)
                    ? field != null && field.equals(ofPod)
                    : ofPod != null;
            if (!silenced) {
                appArmor(scope.out(), path, key);
            }
        });
    }

    private static void appArmor(Findings out, FieldPath path, String key) {
        out.warn(Warning.APPARMOR_ANNOTATION, path.key(key), APP_ARMOR, USE_FIELD);
    }

    /** One AppArmor annotation, found while the object is prepared; the path is that of the annotations. */
    public static void appArmorAtOnce(Findings out, FieldPath path, String key) {
        out.warnAtOnce(Warning.APPARMOR_ANNOTATION, path.key(key), APP_ARMOR, USE_FIELD);
    }
}
