package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SELinuxOptions;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * A pod may choose among the SELinux types of containers, but no SELinux user or role.
 *
 * <p>Upstream: {@code CheckSELinuxOptions} in {@code k8s.io/pod-security-admission/policy}.
 */
final class SeLinuxOptionsCheck implements PodSecurityCheck {
    private final List<String> types;

    /** The types that are always allowed, and others. */
    SeLinuxOptionsCheck(String... more) {
        List<String> all = new ArrayList<>(List.of("container_t", "container_init_t", "container_kvm_t"));
        all.addAll(List.of(more));
        types = List.copyOf(all);
    }

    @Override
    public void check(PodUnderCheck pod, Refusals out) {
        PodSecurityContext podContext = pod.context();
        SELinuxOptions ofPod = podContext == null ? null : podContext.seLinuxOptions();
        if (ofPod != null && isRefused(ofPod)) {
            refuse(out, ofPod, pod.contextPath(), "the pod");
        }
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            SELinuxOptions own = context == null ? null : context.seLinuxOptions();
            if (own != null && isRefused(own)) {
                refuse(out, own, container.securityContextPath(), container.describe());
            }
        });
    }

    private boolean isRefused(SELinuxOptions options) {
        return !isAllowed(Checks.orEmpty(options.type()))
                || !Checks.isEmpty(options.user())
                || !Checks.isEmpty(options.role());
    }

    private boolean isAllowed(String type) {
        return type.isEmpty() || types.contains(type);
    }

    private void refuse(Refusals out, SELinuxOptions options, FieldPath context, String words) {
        FieldPath path = context.child("seLinuxOptions");
        String type = Checks.orEmpty(options.type());
        if (!isAllowed(type)) {
            out.refuse(
                    path.child("type"),
                    words + " sets the SELinux type " + Excerpt.quoted(type),
                    "remove type, or write one of " + String.join(", ", types));
        }
        if (!Checks.isEmpty(options.user())) {
            out.refuse(path.child("user"), words + " sets an SELinux user", "remove user");
        }
        if (!Checks.isEmpty(options.role())) {
            out.refuse(path.child("role"), words + " sets an SELinux role", "remove role");
        }
    }
}
