package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.CSIVolumeSource;
import dev.podwright.model.volume.FlexVolumeSource;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;

/**
 * Volumes that a driver from outside Kubernetes provides.
 *
 * <p>Upstream: {@code validateCSIVolumeSource}, {@code ValidateCSIDriverName} and {@code validateFlexVolumeSource} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class DriverSourceRules {
    private static final int LONGEST_DRIVER = 63;

    private DriverSourceRules() {}

    static void csi(ValidationContext scope, FieldPath path, CSIVolumeSource source) {
        Findings out = scope.out();
        boolean named = Checks.required(out, path, "driver", source.driver());
        if (named || !scope.options().has(RuleChange.CSI_DRIVER_REPORTED_ONCE)) {
            driver(out, path, Checks.orEmpty(source.driver()));
        }
        if (source.nodePublishSecretRef() == null) {
            return;
        }
        String secret = Checks.orEmpty(source.nodePublishSecretRef().name());
        if (secret.isEmpty()) {
            Checks.required(out, path.child("nodePublishSecretRef"), "name", secret);
        } else {
            // The server's path lacks nodePublishSecretRef here.
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "name", secret);
        }
    }

    private static void driver(Findings out, FieldPath path, String driver) {
        int length = Names.utf8Length(driver);
        if (length > LONGEST_DRIVER) {
            out.tooLong(
                    path.child("driver"),
                    Excerpt.quoted(driver) + " is " + length + " bytes long; at most " + LONGEST_DRIVER
                            + " are allowed",
                    "write the name under which the driver is registered");
        }
        if (NameKind.DNS_SUBDOMAIN.bits(driver) != 0) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "driver", Names.lowerCase(driver));
        }
    }

    static void flex(Findings out, FieldPath path, FlexVolumeSource source) {
        Checks.required(out, path, "driver", source.driver());
        for (String key : source.options().keySet()) {
            if (isReserved(key)) {
                out.invalid(
                        path.child("options").key(key),
                        key,
                        "the option " + Excerpt.quoted(key)
                                + " is in a domain of Kubernetes' own (kubernetes.io, k8s.io)",
                        "name the option after the driver's domain");
            }
        }
    }

    private static boolean isReserved(String key) {
        int slash = key.indexOf('/');
        String domain = '.' + Names.lowerCase(slash < 0 ? key : key.substring(0, slash));
        return domain.endsWith(".kubernetes.io") || domain.endsWith(".k8s.io");
    }
}
