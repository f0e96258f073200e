package dev.podwright.client.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.json.JsonObject;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class LocalValidationTest {
    private static final String MANAGER = "shop-deployer";

    private static final String LIVE = """
            {"apiVersion": "v1", "kind": "Pod",
             "metadata": {"name": "web", "namespace": "default", "uid": "1", "resourceVersion": "7",
                          "labels": {"app": "web", "by": "another"}},
             "spec": {"nodeName": "node-1", "hostname": "one",
                      "tolerations": [{"key": "node.kubernetes.io/not-ready", "operator": "Exists", "effect": "NoExecute"}],
                      "containers": [{"name": "app", "image": "example.com/app:1", "imagePullPolicy": "IfNotPresent",
                                      "ports": [{"containerPort": 80, "protocol": "TCP"}],
                                      "volumeMounts": [{"name": "token", "mountPath": "/token", "readOnly": true}]}],
                      "volumes": [{"name": "token", "emptyDir": {}}]}}
            """;

    @Test
    void a_mutable_change_has_no_findings() {
        assertThat(judge(applied("1")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(applied("2")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(applied("1").replace("\"a\"", "\"b\"")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
    }

    @Test
    void an_immutable_change_is_found_and_named() {
        String changed = applied("1").replace("\"containers\"", "\"hostname\": \"two\", \"containers\"");
        LocalVerdict verdict = judge(changed);
        assertThat(verdict.kind()).isEqualTo(LocalVerdict.Kind.IMMUTABLE);
        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.path()).hasToString("spec");
            assertThat(finding.message()).contains("hostname");
        });
    }

    @Test
    void what_is_no_longer_applied_is_removed_unless_another_manager_owns_it() {
        String owners = """
                "managedFields": [{"manager": "%s", "operation": "Apply", "apiVersion": "v1", "fieldsType": "FieldsV1",
                    "fieldsV1": {"f:spec": {"f:hostname": {}, "f:containers": {"k:{\\"name\\":\\"app\\"}": {".": {},
                        "f:name": {}, "f:image": {}, "f:ports": {"k:{\\"containerPort\\":80,\\"protocol\\":\\"TCP\\"}":
                            {".": {}, "f:containerPort": {}}}}}}}}], "uid\"""";
        LocalVerdict own = judge(LIVE.replace("\"uid\"", owners.formatted(MANAGER)), applied("1"));
        assertThat(own.kind()).isEqualTo(LocalVerdict.Kind.IMMUTABLE);
        assertThat(own.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("hostname"));
        assertThat(judge(LIVE.replace("\"uid\"", owners.formatted("another")), applied("1"))
                        .kind())
                .isEqualTo(LocalVerdict.Kind.ACCEPTED);
    }

    @Test
    void what_the_server_refuses_to_merge_and_kinds_without_a_model_are_left_to_the_server() {
        String service = "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"web\"}, \"spec\":"
                + " {\"ports\": [{\"port\": 80}, {\"port\": 80}]}}";
        assertThat(judge(service, service).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        String shop = "{\"apiVersion\": \"example.com/v1\", \"kind\": \"Shop\", \"metadata\": {\"name\": \"web\"}}";
        assertThat(judge(shop, shop).findings()).isEmpty();
    }

    @Test
    void a_part_of_an_object_is_judged_with_the_rest_of_it() {
        String head = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"";
        assertThat(judge(head + ", \"labels\": {\"team\": \"x\"}}}").kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(
                                head
                                        + "}, \"spec\": {\"containers\": [{\"name\": \"app\", \"ports\": [{\"containerPort\": 80}]}]}}")
                        .kind())
                .isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(head + ", \"resourceVersion\": \"7\"}}").kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(head + ", \"labels\": {\"team\": \"x y\"}}}").kind()).isEqualTo(LocalVerdict.Kind.REJECTED);
    }

    @Test
    void what_is_missing_in_a_new_object_is_doubtful_and_a_wrong_value_is_not() {
        Validator validator = Validator.standard();
        String noImage =
                "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"app\"}]}}";
        assertThat(created(validator, noImage)).isEqualTo(LocalVerdict.Kind.DOUBTFUL);
        assertThat(created(validator, noImage.replace("app", "App"))).isEqualTo(LocalVerdict.Kind.REJECTED);
        assertThat(created(null, noImage.replace("app", "App"))).isEqualTo(LocalVerdict.Kind.ACCEPTED);
    }

    private static LocalVerdict.Kind created(Validator validator, String text) {
        return new LocalValidation(validator, MANAGER)
                .ofCreate(LiveObjectReader.decode(json(text), new ArrayList<>()), json(text))
                .kind();
    }

    @Test
    void without_a_validator_there_are_no_findings() {
        String changed = applied("1").replace("\"containers\"", "\"hostname\": \"two\", \"containers\"");
        assertThat(new LocalValidation(null, MANAGER)
                        .ofApply(json(LIVE), json(changed))
                        .findings())
                .isEmpty();
    }

    private static final String LIVE_SET = """
            {"apiVersion": "apps/v1", "kind": "StatefulSet",
             "metadata": {"name": "web", "namespace": "default", "uid": "1", "resourceVersion": "7", "generation": 3},
             "spec": {"replicas": 2, "serviceName": "web", "podManagementPolicy": "OrderedReady", "revisionHistoryLimit": 10,
                      "selector": {"matchLabels": {"app": "web"}},
                      "updateStrategy": {"type": "RollingUpdate", "rollingUpdate": {"partition": 0}},
                      "template": {"metadata": {"labels": {"app": "web"}},
                                   "spec": {"containers": [{"name": "app", "image": "example.com/app:1"}]}},
                      "volumeClaimTemplates": [{"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": "data"},
                          "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}},
                                   "volumeMode": "Filesystem"}, "status": {"phase": "Pending"}}]},
             "status": {"replicas": 2}}
            """;

    private static final String SET = """
            {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "web"},
             "spec": {"replicas": 2, "serviceName": "web", "selector": {"matchLabels": {"app": "web"}},
                      "template": {"metadata": {"labels": {"app": "web"}},
                                   "spec": {"containers": [{"name": "app", "image": "example.com/app:1"}]}},
                      "volumeClaimTemplates": [{"metadata": {"name": "data"},
                          "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}]}}
            """;

    private static final String LIVE_JOB = """
            {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "web", "namespace": "default", "uid": "1"},
             "spec": {"parallelism": 1, "completions": 1, "suspend": %s, "completionMode": "NonIndexed",
                      "selector": {"matchLabels": {"batch.kubernetes.io/controller-uid": "1"}},
                      "template": {"metadata": {"labels": {"batch.kubernetes.io/controller-uid": "1", "controller-uid": "1",
                                                            "batch.kubernetes.io/job-name": "web", "job-name": "web"}},
                                   "spec": {"restartPolicy": "Never", "containers": [{"name": "app", "image": "app:1"}]}}}}
            """;

    private static final String JOB = """
            {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "web"},
             "spec": {"template": {"spec": {"restartPolicy": "Never", "containers": [{"name": "app", "image": "app:1"}]}}}}
            """;

    private static LocalVerdict judge(String live, String applied) {
        return new LocalValidation(Validator.standard(), MANAGER).ofApply(json(live), json(applied));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"serviceName\": \"web\" | \"serviceName\": \"db\" | spec.serviceName",
                "\"storage\": \"1Gi\" | \"storage\": \"2Gi\" | spec.volumeClaimTemplates",
                "\"replicas\": 2 | \"podManagementPolicy\": \"Parallel\" | spec.podManagementPolicy",
            })
    void what_a_workload_keeps_is_an_immutable_change(String was, String is, String path) {
        LocalVerdict verdict = judge(LIVE_SET, SET.replace(was, is));
        assertThat(verdict.kind()).isEqualTo(LocalVerdict.Kind.IMMUTABLE);
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).hasToString(path);
            assertThat(finding.fix()).contains("delete the StatefulSet and create it again");
        });
    }

    @Test
    void what_a_workload_may_change_is_accepted() {
        assertThat(judge(LIVE_SET, SET).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(LIVE_SET, SET.replace("app:1", "app:2")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(LIVE_SET, SET.replace("\"1Gi\"", "\"1024Mi\"")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        String part =
                "{\"apiVersion\": \"apps/v1\", \"kind\": \"StatefulSet\", \"metadata\": {\"name\": \"web\"}, \"spec\": {";
        assertThat(judge(LIVE_SET, part + "\"replicas\": 5}}").kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
    }

    @Test
    void the_template_of_a_job_changes_only_while_it_is_suspended() {
        String scheduled = JOB.replace("\"containers\"", "\"nodeSelector\": {\"disk\": \"ssd\"}, \"containers\"");
        assertThat(judge(LIVE_JOB.formatted(false), JOB).findings()).isEmpty();
        assertThat(judge(LIVE_JOB.formatted(false), scheduled).kind()).isEqualTo(LocalVerdict.Kind.IMMUTABLE);
        assertThat(judge(LIVE_JOB.formatted(true), scheduled).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(LIVE_JOB.formatted(true), JOB.replace("app:1", "app:2"))
                        .kind())
                .isEqualTo(LocalVerdict.Kind.IMMUTABLE);
    }

    @Test
    void only_what_depends_on_no_other_field_of_a_workload_is_certain() {
        Validator validator = Validator.standard();
        assertThat(created(validator, SET)).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(created(validator, SET.replace("\"name\": \"app\"", "\"name\": \"App\"")))
                .isEqualTo(LocalVerdict.Kind.REJECTED);
        assertThat(created(
                        validator,
                        SET.replace(
                                "\"metadata\": {\"name\": \"web\"}",
                                "\"metadata\": {\"name\": \"web\", \"labels\": {\"a\": \"b c\"}}")))
                .isEqualTo(LocalVerdict.Kind.REJECTED);
        assertThat(created(
                        validator, SET.replace("{\"labels\": {\"app\": \"web\"}}", "{\"labels\": {\"app\": \"db\"}}")))
                .isEqualTo(LocalVerdict.Kind.DOUBTFUL);
        assertThat(created(validator, JOB.replace("\"template\"", "\"backoffLimitPerIndex\": 1, \"template\"")))
                .isEqualTo(LocalVerdict.Kind.DOUBTFUL);
        assertThat(judge(LIVE_SET, SET.replace("\"replicas\": 2", "\"replicas\": -2"))
                        .kind())
                .isEqualTo(LocalVerdict.Kind.DOUBTFUL);
    }

    private static String applied(String tag) {
        return """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"app": "a"}},
                 "spec": {"containers": [{"name": "app", "image": "example.com/app:%s", "ports": [{"containerPort": 80}]}]}}
                """.formatted(tag);
    }

    private static LocalVerdict judge(String applied) {
        return new LocalValidation(Validator.standard(), MANAGER).ofApply(json(LIVE), json(applied));
    }

    private static JsonObject json(String text) {
        return Objects.requireNonNull(JsonObjects.parse(text));
    }
}
