package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.StatefulSetDraft;
import dev.podwright.dsl.source.PersistentVolumeClaimDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import org.junit.jupiter.api.Test;

/** PersistentVolumeClaims as objects, as volumes, and as templates of a StatefulSet. */
class ClaimWordsTest {
    private static final PersistentVolumeClaimDraft DATA = persistentVolumeClaim("data")
            .label("app", "db")
            .accessModes(READ_WRITE_ONCE)
            .storageClassName("fast")
            .requests(storage("10Gi"));

    private static final PodDraft DB =
            pod("db").label("app", "db").container("db", "example/db:1", c -> c.volumeMount("data", "/var/lib/db"));

    @Test
    void should_write_a_claim() {
        assertThat(DATA.toYaml()).isEqualTo("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: data
                  labels:
                    app: db
                spec:
                  accessModes:
                  - ReadWriteOnce
                  resources:
                    requests:
                      storage: 10Gi
                  storageClassName: fast
                """);
        PersistentVolumeClaim claim = DATA.build();
        assertThat(edit(claim).build()).isSameAs(claim);
        assertThat(requireNonNull(edit(claim)
                                .limits(storage("20Gi"))
                                .volumeMode(BLOCK)
                                .build()
                                .spec())
                        .volumeMode())
                .isEqualTo("Block");
        assertThat(edit(claim).customize(b -> b.spec(null)).buildUnchecked().spec())
                .isNull();
        assertThat(DATA).hasToString("draft of persistent volume claim \"data\"");
    }

    @Test
    void should_be_a_volume_of_a_pod() {
        assertThat(pod("p").volume("v", DATA.readOnly()).buildUnchecked())
                .isEqualTo(pod("p").volume("v", persistentVolumeClaim("data").readOnly(true))
                        .buildUnchecked());
    }

    @Test
    void should_be_the_template_of_a_claim() {
        StatefulSetDraft draft =
                statefulSet("db").serviceName("db").template(DB).volumeClaimTemplate(DATA);

        assertThat(draft.toYaml()).isEqualTo("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: db
                spec:
                  selector:
                    matchLabels:
                      app: db
                  serviceName: db
                  template:
                    metadata:
                      labels:
                        app: db
                    spec:
                      containers:
                      - name: db
                        image: example/db:1
                        volumeMounts:
                        - name: data
                          mountPath: /var/lib/db
                  volumeClaimTemplates:
                  - metadata:
                      name: data
                      labels:
                        app: db
                    spec:
                      accessModes:
                      - ReadWriteOnce
                      resources:
                        requests:
                          storage: 10Gi
                      storageClassName: fast
                """);
        assertThat(statefulSet("db")
                        .serviceName("db")
                        .template(DB)
                        .volumeClaimTemplate(
                                "data",
                                c -> c.label("app", "db")
                                        .accessModes("ReadWriteOnce")
                                        .storageClassName("fast")
                                        .requests(storage("10Gi")))
                        .build())
                .isEqualTo(draft.build());
        StatefulSet read = Manifests.read(draft.toYaml()).single(StatefulSet.class);
        assertThat(Manifests.toYaml(edit(read).build())).isEqualTo(draft.toYaml());
    }

    @Test
    void should_report_a_mount_that_no_claim_is_for() {
        assertThat(statefulSet("db").serviceName("db").template(DB).validate().rejected())
                .extracting(finding -> finding.path().toString())
                .containsExactly("spec.template.spec.containers[0].volumeMounts[0].name");
    }

    @Test
    void should_name_the_lines_of_the_claims() {
        StatefulSetDraft draft =
                statefulSet("db").serviceName("db").template(DB).volumeClaimTemplate("data", ClaimWordsTest::tooLarge);

        Report report = draft.validate();

        assertThat(report.findings())
                .extracting(finding -> finding.path().toString())
                .contains("spec.volumeClaimTemplates[0].spec.resources.requests[storage]");
        assertThat(report.findings()).allMatch(finding -> finding.location() != null);
        int modes = line(draft, "spec.volumeClaimTemplates[0].spec.accessModes");
        assertThat(line(draft, "spec.volumeClaimTemplates[0].spec.resources.requests[storage]"))
                .isEqualTo(modes + 1);
    }

    /** The server counts the claims before the volumes of the template, and a claim in the place of a volume only once. */
    @Test
    void should_name_the_line_of_a_volume_that_the_server_counts_after_the_claims() {
        PodDraft pod = DB.volume("data", emptyDir());
        PodDraft wrong = pod.volume("Bad", emptyDir());
        StatefulSetDraft draft =
                statefulSet("db").serviceName("db").template(wrong).volumeClaimTemplate(DATA);
        int line = line(draft, "spec.template.spec.volumes[1].name");

        Finding finding = draft.validate().rejected().get(0);

        assertThat(finding.path()).hasToString("spec.template.spec.volumes[1].name");
        assertThat(requireNonNull(finding.location()).line()).isEqualTo(line);
        StatefulSetDraft plain = draft.template(DB.volume("Bad", emptyDir()));
        Finding shifted = plain.validate().rejected().get(0);
        assertThat(shifted.path()).hasToString("spec.template.spec.volumes[1].name");
        assertThat(requireNonNull(shifted.location()).line())
                .isEqualTo(line(plain, "spec.template.spec.volumes[0].name"));
        assertThat(requireNonNull(Validator.standard()
                                .validate(Manifests.inspect(Manifests.toYaml(plain.buildUnchecked()))
                                        .iterator()
                                        .next())
                                .rejected()
                                .get(0)
                                .location())
                        .line())
                .isEqualTo(Manifests.toYaml(plain.buildUnchecked())
                                .lines()
                                .toList()
                                .indexOf("      - name: Bad")
                        + 1);
    }

    private static PersistentVolumeClaimDraft tooLarge(PersistentVolumeClaimDraft claim) {
        PersistentVolumeClaimDraft once = claim.accessModes(READ_WRITE_ONCE);
        return once.requests(storage("10GB"));
    }

    private static int line(StatefulSetDraft draft, String path) {
        return requireNonNull(draft.locate(FieldPath.parse(path))).line();
    }
}
