package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.FCVolumeSource;
import dev.podwright.model.volume.FlockerVolumeSource;
import dev.podwright.model.volume.GlusterfsVolumeSource;
import dev.podwright.model.volume.NFSVolumeSource;
import dev.podwright.model.volume.QuobyteVolumeSource;
import dev.podwright.model.volume.RBDVolumeSource;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/**
 * Volumes that are reached over a network.
 *
 * <p>Upstream: {@code validateNFSVolumeSource}, {@code validateGlusterfsVolumeSource},
 * {@code validateFlockerVolumeSource}, {@code validateRBDVolumeSource}, {@code validateCephFSVolumeSource},
 * {@code validateQuobyteVolumeSource} and {@code validateFCVolumeSource} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class NetworkSourceRules {
    private static final int LARGEST_LUN = 255;
    private static final int LONGEST_TENANT = 64;

    private NetworkSourceRules() {}

    static void nfs(Findings out, FieldPath path, NFSVolumeSource source) {
        Checks.required(out, path, "server", source.server());
        String value = Checks.orEmpty(source.path());
        Checks.required(out, path, "path", value);
        if (!value.startsWith("/")) {
            out.invalid(
                    path.child("path"),
                    value,
                    Excerpt.quoted(value) + " is not an absolute path",
                    "write a path that begins with '/'");
        }
    }

    static void glusterfs(Findings out, FieldPath path, GlusterfsVolumeSource source) {
        Checks.required(out, path, "endpoints", source.endpoints());
        Checks.required(out, path, "path", source.path());
    }

    static void flocker(Findings out, FieldPath path, FlockerVolumeSource source) {
        String name = Checks.orEmpty(source.datasetName());
        boolean uuid = !Checks.isEmpty(source.datasetUUID());
        if (name.isEmpty() && !uuid) {
            out.required(path, "the dataset is missing", "give datasetName or datasetUUID");
        }
        if (!name.isEmpty() && uuid) {
            out.invalid(path, null, "datasetName and datasetUUID exclude each other", "keep one of the two");
        }
        if (name.indexOf('/') >= 0) {
            out.invalid(
                    path.child("datasetName"),
                    name,
                    Excerpt.quoted(name) + " has a '/' in it",
                    "write the name without '/'");
        }
    }

    static void rbd(Findings out, FieldPath path, RBDVolumeSource source) {
        monitors(out, path, source.monitors());
        Checks.required(out, path, "image", source.image());
    }

    /** Ceph's monitors; the path is that of the source. */
    static void monitors(Findings out, FieldPath path, List<String> monitors) {
        if (monitors.isEmpty()) {
            out.required(path.child("monitors"), "monitors are missing", "give the address of at least one");
        }
    }

    static void fc(Findings out, FieldPath path, FCVolumeSource source) {
        List<String> targets = source.targetWWNs();
        if (targets.isEmpty() && source.wwids().isEmpty()) {
            out.required(path.child("targetWWNs"), "the target is missing", "give targetWWNs and lun, or wwids");
        }
        if (targets.isEmpty()) {
            return;
        }
        if (!source.wwids().isEmpty()) {
            out.invalid(
                    path.child("targetWWNs"), null, "targetWWNs and wwids exclude each other", "keep one of the two");
        }
        if (source.lun() == null) {
            out.required(path.child("lun"), "targetWWNs need a lun, which is missing", "give lun");
        } else {
            Checks.between(out, path, "lun", source.lun(), 0, LARGEST_LUN);
        }
    }

    static void quobyte(Findings out, FieldPath path, QuobyteVolumeSource source) {
        String registry = Checks.orEmpty(source.registry());
        String tenant = Checks.orEmpty(source.tenant());
        if (Checks.required(out, path, "registry", registry)) {
            if (Names.utf8Length(tenant) > LONGEST_TENANT) {
                // Too long, and yet the server calls it missing.
                out.required(
                        path.child("tenant"),
                        Excerpt.quoted(tenant) + " is " + Names.utf8Length(tenant) + " bytes long; at most "
                                + LONGEST_TENANT + " are allowed",
                        "give the tenant's UUID");
            } else {
                registry(out, path, registry);
            }
        }
        Checks.required(out, path, "volume", source.volume());
    }

    private static void registry(Findings out, FieldPath path, String registry) {
        int from = 0;
        while (true) {
            int comma = registry.indexOf(',', from);
            int end = comma < 0 ? registry.length() : comma;
            if (!isHostAndPort(registry, from, end)) {
                String pair = registry.substring(from, end);
                out.invalid(
                        path.child("registry"),
                        registry,
                        Excerpt.quoted(pair) + " is not a host and a port",
                        "write host:port, or several of them with commas between");
            }
            if (comma < 0) {
                return;
            }
            from = comma + 1;
        }
    }

    /** As Go's {@code net.SplitHostPort} sees it: neither host nor port need be more than a text. */
    private static boolean isHostAndPort(String value, int start, int end) {
        int colon = value.lastIndexOf(':', end - 1);
        if (colon < start) {
            return false;
        }
        int open = start;
        int close = start;
        if (value.charAt(start) == '[') {
            int bracket = indexOf(value, ']', start, end);
            if (bracket < 0 || bracket + 1 != colon) {
                return false;
            }
            open = start + 1;
            close = bracket + 1;
        } else if (indexOf(value, ':', start, colon) >= 0) {
            return false;
        }
        return indexOf(value, '[', open, end) < 0 && indexOf(value, ']', close, end) < 0;
    }

    private static int indexOf(String value, char c, int start, int end) {
        for (int i = start; i < end; i++) {
            if (value.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
