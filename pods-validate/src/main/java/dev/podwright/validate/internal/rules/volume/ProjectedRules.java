package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.ConfigMapProjection;
import dev.podwright.model.volume.DownwardAPIProjection;
import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.SecretProjection;
import dev.podwright.model.volume.ServiceAccountTokenProjection;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Volumes that several sources fill.
 *
 * <p>Upstream: {@code validateProjectedVolumeSource} and {@code validateProjectionSources} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code SetDefaults_ServiceAccountTokenProjection} in
 * {@code pkg/apis/core/v1}.
 */
final class ProjectedRules {
    private static final long SHORTEST_EXPIRATION = 600;
    private static final long LONGEST_EXPIRATION = 1L << 32;

    private final Findings out;
    private final ValidationOptions options;
    private final FieldPath path;
    private @Nullable Set<String> files;

    /** The path is that of the projected source. */
    ProjectedRules(Findings out, ValidationOptions options, FieldPath path) {
        this.out = out;
        this.options = options;
        this.path = path;
    }

    void check(ProjectedVolumeSource projected) {
        FileSourceRules.mode(out, path, "defaultMode", projected.defaultMode());
        FileSourceRules.user(out, path, "defaultUser", projected.defaultUser());
        List<VolumeProjection> sources = projected.sources();
        if (sources.isEmpty()) {
            return;
        }
        FieldPath list = path.child("sources");
        for (int i = 0; i < sources.size(); i++) {
            source(list.index(i), sources.get(i));
        }
    }

    private void source(FieldPath at, VolumeProjection source) {
        int count = 0;
        if (source.secret() != null) {
            count++;
            secret(at.child("secret"), source.secret());
        }
        if (source.configMap() != null) {
            count++;
            configMap(at.child("configMap"), source.configMap());
        }
        if (source.downwardAPI() != null) {
            count++;
            downwardApi(at.child("downwardAPI"), source.downwardAPI());
        }
        if (source.serviceAccountToken() != null) {
            count++;
            token(at.child("serviceAccountToken"), source.serviceAccountToken());
        }
        if (source.clusterTrustBundle() != null) {
            count++;
            TrustBundleRules.check(out, at.child("clusterTrustBundle"), source.clusterTrustBundle());
            String file = Checks.orEmpty(source.clusterTrustBundle().path());
            unique(file, file);
        }
        if (source.podCertificate() != null) {
            count++;
            PodCertificateRules.check(out, at.child("podCertificate"), source.podCertificate());
            uniqueIfGiven(source.podCertificate().credentialBundlePath());
            uniqueIfGiven(source.podCertificate().keyPath());
            uniqueIfGiven(source.podCertificate().certificateChainPath());
        }
        if (count > 1) {
            out.forbidden(
                    at, "the entry has " + count + " sources; it can have one only", "make an entry of each source");
        }
    }

    private void secret(FieldPath at, SecretProjection secret) {
        Checks.required(out, at, "name", secret.name());
        List<KeyToPath> items = Checks.orNone(secret.items());
        FileSourceRules.keys(out, at, items);
        unique(items, Checks.orEmpty(secret.name()));
    }

    private void configMap(FieldPath at, ConfigMapProjection configMap) {
        Checks.required(out, at, "name", configMap.name());
        List<KeyToPath> items = Checks.orNone(configMap.items());
        FileSourceRules.keys(out, at, items);
        unique(items, Checks.orEmpty(configMap.name()));
    }

    private void downwardApi(FieldPath at, DownwardAPIProjection downwardApi) {
        for (DownwardAPIVolumeFile file : Checks.orNone(downwardApi.items())) {
            FileSourceRules.downwardFile(out, at, file);
            uniqueIfGiven(file.path());
        }
    }

    private void token(FieldPath at, ServiceAccountTokenProjection token) {
        Long seconds = token.expirationSeconds();
        if (seconds != null && (seconds < SHORTEST_EXPIRATION || seconds > LONGEST_EXPIRATION)) {
            out.invalid(
                    at.child("expirationSeconds"),
                    seconds,
                    "expirationSeconds is " + seconds + "; it must be between " + SHORTEST_EXPIRATION
                            + " (ten minutes) and 2^32",
                    "give a number of seconds such as 3600, or none for an hour");
        }
        FileSourceRules.user(out, at, "user", token.user());
        // The server reports the token's path as if it were the volume's.
        if (Checks.required(out, path, "path", token.path())
                && !options.has(ValidationOption.ALLOW_NON_LOCAL_PROJECTED_TOKEN_PATH)) {
            FileSourceRules.inside(out, path, "path", Checks.orEmpty(token.path()));
        }
    }

    private void unique(List<KeyToPath> items, String source) {
        for (KeyToPath item : items) {
            if (!Checks.isEmpty(item.path())) {
                unique(Checks.orEmpty(item.path()), source);
            }
        }
    }

    private void uniqueIfGiven(@Nullable String file) {
        if (file != null && !file.isEmpty()) {
            unique(file, file);
        }
    }

    /** The value that the server shows is the file, or the name of the object that holds it. */
    private void unique(String file, String shown) {
        if (files == null) {
            files = new HashSet<>();
        }
        if (!files.add(file)) {
            out.reject(
                    ErrorType.INVALID,
                    path,
                    file,
                    "two sources project to the same file " + Excerpt.quoted(file),
                    "give each its own path",
                    shown);
        }
    }
}
