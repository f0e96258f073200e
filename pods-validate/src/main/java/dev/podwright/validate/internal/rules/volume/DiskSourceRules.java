package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.volume.AWSElasticBlockStoreVolumeSource;
import dev.podwright.model.volume.AzureDiskVolumeSource;
import dev.podwright.model.volume.AzureFileVolumeSource;
import dev.podwright.model.volume.CinderVolumeSource;
import dev.podwright.model.volume.GCEPersistentDiskVolumeSource;
import dev.podwright.model.volume.ScaleIOVolumeSource;
import dev.podwright.model.volume.StorageOSVolumeSource;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volumes on the disks of clouds and storage products.
 *
 * <p>Upstream: {@code validateGCEPersistentDiskVolumeSource}, {@code validateAWSElasticBlockStoreVolumeSource},
 * {@code validateCinderVolumeSource}, {@code validateAzureFile}, {@code validateAzureDisk},
 * {@code validateStorageOSVolumeSource} and {@code validateScaleIOVolumeSource} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class DiskSourceRules {
    private static final int LARGEST_PARTITION = 255;
    private static final String MANAGED = "Managed";
    private static final String SHARED = "Shared";
    private static final List<String> CACHING_MODES = List.of("None", "ReadOnly", "ReadWrite");
    private static final List<String> DISK_KINDS = List.of("Dedicated", MANAGED, SHARED);

    private DiskSourceRules() {}

    static void gce(Findings out, FieldPath path, GCEPersistentDiskVolumeSource source) {
        Checks.required(out, path, "pdName", source.pdName());
        Checks.between(out, path, "partition", source.partition(), 0, LARGEST_PARTITION);
    }

    static void aws(Findings out, FieldPath path, AWSElasticBlockStoreVolumeSource source) {
        Checks.required(out, path, "volumeID", source.volumeID());
        Checks.between(out, path, "partition", source.partition(), 0, LARGEST_PARTITION);
    }

    static void cinder(Findings out, FieldPath path, CinderVolumeSource source) {
        Checks.required(out, path, "volumeID", source.volumeID());
        secret(out, path, source.secretRef());
    }

    static void azureFile(Findings out, FieldPath path, AzureFileVolumeSource source) {
        Checks.required(out, path, "secretName", source.secretName());
        Checks.required(out, path, "shareName", source.shareName());
    }

    static void azureDisk(Findings out, FieldPath path, AzureDiskVolumeSource source) {
        Checks.required(out, path, "diskName", source.diskName());
        String uri = Checks.orEmpty(source.diskURI());
        Checks.required(out, path, "diskURI", uri);
        String caching = source.cachingMode();
        if (caching != null && !CACHING_MODES.contains(caching)) {
            Checks.notSupported(out, path.child("cachingMode"), caching, CACHING_MODES);
        }
        String kind = source.kind() == null ? SHARED : source.kind();
        if (!DISK_KINDS.contains(kind)) {
            Checks.notSupported(out, path.child("kind"), kind, DISK_KINDS);
        }
        String prefix = kind.equals(MANAGED) ? "/subscriptions/" : "https://";
        if (!uri.startsWith(prefix)) {
            out.notSupported(
                    path.child("diskURI"),
                    uri,
                    "the URI of a disk of kind " + Excerpt.quoted(kind) + " begins with " + prefix + ", not as "
                            + Excerpt.quoted(uri),
                    kind.equals(MANAGED)
                            ? "write /subscriptions/SUBSCRIPTION/resourcegroups/GROUP/providers/microsoft.compute/disks/DISK"
                            : "write https://ACCOUNT.blob.core.windows.net/CONTAINER/DISK.vhd, or kind: Managed");
        }
    }

    static void storageOs(Findings out, FieldPath path, StorageOSVolumeSource source) {
        if (Checks.required(out, path, "volumeName", source.volumeName())) {
            Checks.name(out, NameKind.DNS_LABEL, path, "volumeName", Checks.orEmpty(source.volumeName()));
        }
        String namespace = Checks.orEmpty(source.volumeNamespace());
        if (!namespace.isEmpty()) {
            Checks.name(out, NameKind.DNS_LABEL, path, "volumeNamespace", namespace);
        }
        secret(out, path, source.secretRef());
    }

    static void scaleIo(Findings out, FieldPath path, ScaleIOVolumeSource source) {
        Checks.required(out, path, "gateway", source.gateway());
        Checks.required(out, path, "system", source.system());
        Checks.required(out, path, "volumeName", source.volumeName());
    }

    private static void secret(Findings out, FieldPath path, @Nullable LocalObjectReference secret) {
        if (secret != null && Checks.isEmpty(secret.name())) {
            Checks.required(out, path.child("secretRef"), "name", null);
        }
    }
}
