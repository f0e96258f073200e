package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;
import dev.podwright.validate.internal.rules.security.ProfileRules;
import java.util.Map;

/**
 * A pod must not take off the AppArmor profile of the container runtime, by field or by annotation.
 *
 * <p>Upstream: {@code CheckAppArmorProfile} in {@code k8s.io/pod-security-admission/policy}.
 */
final class AppArmorProfileCheck {
    private AppArmorProfileCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        PodSecurityContext context = pod.context();
        AppArmorProfile ofPod = context == null ? null : context.appArmorProfile();
        if (ofPod != null && isRefused(ofPod)) {
            refuse(out, ofPod, pod.contextPath(), "the pod");
        }
        pod.visit(container -> {
            SecurityContext each = container.securityContext();
            AppArmorProfile profile = each == null ? null : each.appArmorProfile();
            if (profile != null && isRefused(profile) && !isFromAnnotation(pod, container.name())) {
                refuse(out, profile, container.securityContextPath(), container.describe());
            }
        });
        for (Map.Entry<String, String> each : pod.annotations().entrySet()) {
            if (each.getKey().startsWith(ProfileAnnotationRules.APP_ARMOR) && !isAllowed(each.getValue())) {
                String container = each.getKey().substring(ProfileAnnotationRules.APP_ARMOR.length());
                out.refuse(
                        pod.annotation(each.getKey()),
                        "an annotation gives container " + Excerpt.quoted(container) + " the AppArmor profile "
                                + Excerpt.quoted(each.getValue()),
                        "remove the annotation, and appArmorProfile of the container where it says the same");
            }
        }
    }

    private static boolean isRefused(AppArmorProfile profile) {
        String type = Checks.orEmpty(profile.type());
        return !type.equals(ProfileRules.RUNTIME_DEFAULT) && !type.equals(ProfileRules.LOCALHOST);
    }

    /** The server copies the annotation into the field. */
    private static boolean isFromAnnotation(PodUnderCheck pod, String container) {
        String annotation = pod.annotations().get(ProfileAnnotationRules.APP_ARMOR + container);
        return ProfileAnnotationRules.UNCONFINED.equals(annotation);
    }

    private static boolean isAllowed(String annotation) {
        return annotation.isEmpty()
                || annotation.equals(ProfileAnnotationRules.RUNTIME_DEFAULT)
                || annotation.startsWith(ProfileAnnotationRules.LOCALHOST_PREFIX);
    }

    private static void refuse(Refusals out, AppArmorProfile profile, FieldPath context, String words) {
        out.refuse(
                context.child("appArmorProfile", "type"),
                words + " sets an AppArmor profile of type " + Excerpt.quoted(Checks.orEmpty(profile.type())),
                "remove appArmorProfile, or use type RuntimeDefault or Localhost");
    }
}
