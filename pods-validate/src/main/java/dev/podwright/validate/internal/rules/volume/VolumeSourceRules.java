package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.ISCSIVolumeSource;
import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;

/**
 * The source of a volume: exactly one, and a valid one. A volume without any is an {@code emptyDir}, as the server
 * defaults it.
 *
 * <p>Upstream: {@code validateVolumeSource}, {@code validateImageVolumeSource},
 * {@code validatePersistentClaimVolumeSource}, {@code validatePhotonPersistentDiskVolumeSource},
 * {@code validatePortworxVolumeSource} and {@code validateVsphereVolumeSource} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code SetDefaults_Volume} in {@code pkg/apis/core/v1}.
 */
final class VolumeSourceRules {
    private static final int LONGEST_ISCSI_NAME = 64;
    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");

    private final ValidationContext scope;
    private final Findings out;
    private final FieldPath path;
    private final String name;
    private final String pod;
    private boolean taken;

    private VolumeSourceRules(ValidationContext scope, FieldPath path, String name, String pod) {
        this.scope = scope;
        this.out = scope.out();
        this.path = path;
        this.name = name;
        this.pod = pod;
    }

    /**
     * The sources of a volume; the path is that of the volume.
     *
     * @param name the volume's name, empty where it has none
     * @param pod the pod's name, empty where it is not known
     */
    static void check(ValidationContext scope, FieldPath path, Volume volume, String name, String pod) {
        VolumeSourceRules rules = new VolumeSourceRules(scope, path, name, pod);
        // In the server's order: of several sources the first is judged and the others are refused.
        rules.common(volume);
        rules.network(volume);
        rules.files(volume);
        rules.disks(volume);
        rules.recent(volume);
    }

    /** Whether a source that is there is the first; one that is not is refused. */
    private boolean first(String field) {
        if (!taken) {
            taken = true;
            return true;
        }
        out.forbidden(
                path.child(field),
                "the volume has another source already; it can have one only",
                "make two volumes of it");
        return false;
    }

    private void common(Volume volume) {
        if (volume.emptyDir() != null) {
            taken = true;
            FileSourceRules.directoryMode(
                    out, path.child("emptyDir"), volume.emptyDir().mode());
            Quantity limit = volume.emptyDir().sizeLimit();
            if (limit != null && limit.signum() < 0) {
                out.forbidden(
                        path.child("emptyDir", "sizeLimit"),
                        "sizeLimit is " + limit + "; it must not be negative",
                        "give a size such as 1Gi");
            }
        }
        if (volume.hostPath() != null && first("hostPath")) {
            FileSourceRules.hostPath(out, path.child("hostPath"), volume.hostPath());
        }
        if (volume.gitRepo() != null && first("gitRepo")) {
            FileSourceRules.gitRepo(out, path.child("gitRepo"), volume.gitRepo());
        }
        if (volume.gcePersistentDisk() != null && first("gcePersistentDisk")) {
            // The server's path, which is not the field's.
            DiskSourceRules.gce(out, path.child("persistentDisk"), volume.gcePersistentDisk());
        }
        if (volume.awsElasticBlockStore() != null && first("awsElasticBlockStore")) {
            DiskSourceRules.aws(out, path.child("awsElasticBlockStore"), volume.awsElasticBlockStore());
        }
        if (volume.secret() != null && first("secret")) {
            FileSourceRules.secret(out, path.child("secret"), volume.secret());
        }
    }

    private void network(Volume volume) {
        if (volume.nfs() != null && first("nfs")) {
            NetworkSourceRules.nfs(out, path.child("nfs"), volume.nfs());
        }
        if (volume.iscsi() != null) {
            if (first("iscsi")) {
                IscsiRules.check(out, path.child("iscsi"), volume.iscsi());
            }
            iscsiName(volume.iscsi());
        }
        if (volume.glusterfs() != null && first("glusterfs")) {
            NetworkSourceRules.glusterfs(out, path.child("glusterfs"), volume.glusterfs());
        }
        if (volume.flocker() != null && first("flocker")) {
            NetworkSourceRules.flocker(out, path.child("flocker"), volume.flocker());
        }
        if (volume.persistentVolumeClaim() != null && first("persistentVolumeClaim")) {
            Checks.required(
                    out,
                    path.child("persistentVolumeClaim"),
                    "claimName",
                    volume.persistentVolumeClaim().claimName());
        }
        if (volume.rbd() != null && first("rbd")) {
            NetworkSourceRules.rbd(out, path.child("rbd"), volume.rbd());
        }
        if (volume.cinder() != null && first("cinder")) {
            DiskSourceRules.cinder(out, path.child("cinder"), volume.cinder());
        }
        // Refused, it is reported under a name that is not the field's.
        if (volume.cephfs() != null && first("cephFS")) {
            NetworkSourceRules.monitors(
                    out, path.child("cephfs"), volume.cephfs().monitors());
        }
        if (volume.quobyte() != null && first("quobyte")) {
            NetworkSourceRules.quobyte(out, path.child("quobyte"), volume.quobyte());
        }
    }

    private void iscsiName(ISCSIVolumeSource iscsi) {
        if (iscsi.initiatorName() == null) {
            return;
        }
        int length = Names.utf8Length(name) + 1 + Names.utf8Length(Checks.orEmpty(iscsi.targetPortal()));
        if (length > LONGEST_ISCSI_NAME) {
            out.invalid(
                    path.child("name"),
                    name,
                    "under an initiatorName, the volume's name, ':' and targetPortal together have " + length
                            + " bytes; at most " + LONGEST_ISCSI_NAME + " are allowed",
                    "shorten the volume's name");
        }
    }

    private void files(Volume volume) {
        // Refused, it is reported under a name that is not the field's.
        if (volume.downwardAPI() != null && first("downwarAPI")) {
            FileSourceRules.downwardApi(out, path.child("downwardAPI"), volume.downwardAPI());
        }
        if (volume.fc() != null && first("fc")) {
            NetworkSourceRules.fc(out, path.child("fc"), volume.fc());
        }
        if (volume.flexVolume() != null && first("flexVolume")) {
            DriverSourceRules.flex(out, path.child("flexVolume"), volume.flexVolume());
        }
        if (volume.configMap() != null && first("configMap")) {
            FileSourceRules.configMap(out, path.child("configMap"), volume.configMap());
        }
    }

    private void disks(Volume volume) {
        if (volume.azureFile() != null && first("azureFile")) {
            DiskSourceRules.azureFile(out, path.child("azureFile"), volume.azureFile());
        }
        if (volume.vsphereVolume() != null && first("vsphereVolume")) {
            Checks.required(
                    out,
                    path.child("vsphereVolume"),
                    "volumePath",
                    volume.vsphereVolume().volumePath());
        }
        if (volume.photonPersistentDisk() != null && first("photonPersistentDisk")) {
            Checks.required(
                    out,
                    path.child("photonPersistentDisk"),
                    "pdID",
                    volume.photonPersistentDisk().pdID());
        }
        if (volume.portworxVolume() != null && first("portworxVolume")) {
            Checks.required(
                    out,
                    path.child("portworxVolume"),
                    "volumeID",
                    volume.portworxVolume().volumeID());
        }
        if (volume.azureDisk() != null && first("azureDisk")) {
            DiskSourceRules.azureDisk(out, path.child("azureDisk"), volume.azureDisk());
        }
        if (volume.storageos() != null && first("storageos")) {
            DiskSourceRules.storageOs(out, path.child("storageos"), volume.storageos());
        }
    }

    private void recent(Volume volume) {
        if (volume.projected() != null && first("projected")) {
            new ProjectedRules(out, scope.options(), path.child("projected")).check(volume.projected());
        }
        if (volume.scaleIO() != null && first("scaleIO")) {
            DiskSourceRules.scaleIo(out, path.child("scaleIO"), volume.scaleIO());
        }
        if (volume.csi() != null && first("csi")) {
            DriverSourceRules.csi(scope, path.child("csi"), volume.csi());
        }
        if (volume.ephemeral() != null && first("ephemeral")) {
            ClaimTemplateRules.ephemeral(out, scope.options(), path.child("ephemeral"), volume.ephemeral());
            claimName();
        }
        if (volume.image() != null && first("image")) {
            image(volume.image());
        }
    }

    /** The claim that the cluster makes for an ephemeral volume has the names of pod and volume in its own. */
    private void claimName() {
        if (pod.isEmpty() || name.isEmpty()) {
            return;
        }
        Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "name", pod + '-' + name);
    }

    private void image(ImageVolumeSource image) {
        if ((scope.isPod() || scope.options().has(RuleChange.IMAGE_REFERENCE_IN_TEMPLATES))
                && !scope.options().has(ValidationOption.ALLOW_EMPTY_IMAGE_VOLUME_REFERENCE)) {
            Checks.required(out, path.child("image"), "reference", image.reference());
        }
        if (scope.options().features().has(Gate.IMAGE_VOLUME)
                || Checks.required(out, path.child("image"), "pullPolicy", image.pullPolicy())) {
            Checks.oneOfOrDefault(out, path.child("image"), "pullPolicy", image.pullPolicy(), PULL_POLICIES);
        }
    }
}
