package dev.podwright.validate.internal.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplateSpec;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadKindTest {
    @ParameterizedTest
    @CsvSource({
        "DEPLOYMENT, apps/v1, Deployment, spec.template.spec",
        "REPLICA_SET, apps/v1, ReplicaSet, spec.template.spec",
        "STATEFUL_SET, apps/v1, StatefulSet, spec.template.spec",
        "DAEMON_SET, apps/v1, DaemonSet, spec.template.spec",
        "JOB, batch/v1, Job, spec.template.spec",
        "CRON_JOB, batch/v1, CronJob, spec.jobTemplate.spec.template.spec"
    })
    void each_kind_has_its_template_and_the_path_to_it(WorkloadKind kind, String apiVersion, String name, String path) {
        String template = "{\"template\":{\"metadata\":{\"labels\":{\"app\":\"web\"}}}}";
        String spec = kind == WorkloadKind.CRON_JOB ? "{\"jobTemplate\":{\"spec\":" + template + "}}" : template;
        KubernetesObject object = read(apiVersion, name, spec);
        assertThat(WorkloadKind.of(object)).isEqualTo(kind);
        PodTemplateSpec found = Objects.requireNonNull(kind.template(object));
        assertThat(Objects.requireNonNull(found.metadata()).labels()).containsEntry("app", "web");
        assertThat(kind.podSpecPath()).hasToString(path);
        assertThat(kind.template(read(apiVersion, name, "{}"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "Job"})
    void a_kind_of_the_same_name_in_another_api_is_none_of_them(String name) {
        assertThat(WorkloadKind.of(read("example.com/v1", name, "{}"))).isNull();
    }

    private static KubernetesObject read(String apiVersion, String kind, String spec) {
        return Manifests.read("{\"apiVersion\":\"" + apiVersion + "\",\"kind\":\"" + kind + "\",\"spec\":" + spec + "}")
                .objects()
                .get(0);
    }
}
