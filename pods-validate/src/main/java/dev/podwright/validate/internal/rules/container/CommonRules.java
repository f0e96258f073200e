package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Whitespace;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.security.ContainerSecurityRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of a container of any kind.
 *
 * <p>Upstream: {@code validateContainerCommon}, {@code validatePullPolicy} and {@code validateContainerOnlyForPod} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class CommonRules {
    private static final List<String> MESSAGE_POLICIES = List.of("File", "FallbackToLogsOnError");
    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");

    private CommonRules() {}

    /** A container of any kind; the path is its own. */
    static void check(ValidationContext scope, ContainerCommon container, FieldPath path) {
        boolean ephemeral = container instanceof EphemeralContainer;
        Findings out = scope.out();
        names(out, container.name(), container.image(), path);
        policies(out, container.terminationMessagePolicy(), container.imagePullPolicy(), path);
        PortRules.check(out, Checks.orNone(container.ports()), !ephemeral && scope.defaultsHostPorts(), path);
        EnvRules.env(scope, container.env(), path);
        EnvRules.envFrom(scope, container.envFrom(), path);
        boolean privileged = isPrivileged(container.securityContext());
        MountRules.check(scope, container.volumeMounts(), container.volumeDevices(), privileged, path);
        DeviceRules.check(scope, container.volumeDevices(), container.volumeMounts(), path);
        ResourceRules.container(scope, container.resources(), !ephemeral && scope.isPod(), path);
        ResizeRules.check(scope, Checks.orNone(container.resizePolicy()), path);
        security(scope, container.securityContext(), path);
    }

    private static void names(Findings out, @Nullable String name, @Nullable String image, FieldPath path) {
        if (Checks.required(out, path, "name", name)) {
            Checks.name(out, NameKind.DNS_LABEL, path, "name", Checks.orEmpty(name));
        }
        Checks.required(out, path, "image", image);
    }

    private static void policies(
            Findings out, @Nullable String messagePolicy, @Nullable String pullPolicy, FieldPath path) {
        Checks.oneOfOrDefault(out, path, "terminationMessagePolicy", messagePolicy, MESSAGE_POLICIES);
        Checks.oneOfOrDefault(out, path, "imagePullPolicy", pullPolicy, PULL_POLICIES);
    }

    private static boolean isPrivileged(@Nullable SecurityContext context) {
        return context != null && Checks.isTrue(context.privileged());
    }

    private static void security(ValidationContext scope, @Nullable SecurityContext context, FieldPath path) {
        if (context != null) {
            ContainerSecurityRules.check(scope, context, path.child("securityContext"));
        }
    }

    /** An image's name must have no blanks around it in a pod; a template may have. */
    static void imageBlanks(Findings out, @Nullable String image, FieldPath list, int index) {
        if (image != null && Whitespace.isPadded(image)) {
            out.invalid(
                    list.index(index).child("image"),
                    image,
                    Excerpt.quoted(image) + " begins or ends with white space",
                    "write it without: " + Excerpt.of(image.strip()));
        }
    }
}
