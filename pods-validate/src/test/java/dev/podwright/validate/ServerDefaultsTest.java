package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.batch.CronJob;
import dev.podwright.validate.internal.effective.DeepEquality;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected was written by {@code oracle effective}. */
@NullUnmarked // a template that lacks what is asked for fails the test
class ServerDefaultsTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
            spec:
              hostNetwork: true
              resources: {limits: {cpu: "2", hugepages-2Mi: 4Mi}}
              containers:
              - name: a
                image: nginx
                ports: [{containerPort: 80}]
                resources: {limits: {cpu: 1.0005, memory: 1Gi}, requests: {memory: 100M}}
                readinessProbe: {httpGet: {port: 80}, timeoutSeconds: 0}
                livenessProbe: {grpc: {port: 1}}
                env: [{name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
              volumes:
              - name: none
              - {name: secret, secret: {secretName: s}}
              - {name: host, hostPath: {path: /x}}
              - {name: claim, ephemeral: {volumeClaimTemplate: {}}}
              - {name: token, projected: {sources: [{serviceAccountToken: {path: t}}]}}
              - {name: image, image: {reference: "example.com:5000/a/b@sha256:%s"}}
            """.formatted("0".repeat(64));

    private static final String EXPECTED = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
            spec:
              containers:
              - name: a
                image: nginx
                ports:
                - containerPort: 80
                  hostPort: 80
                  protocol: TCP
                env:
                - name: NAME
                  valueFrom:
                    fieldRef:
                      apiVersion: v1
                      fieldPath: metadata.name
                resources:
                  limits:
                    cpu: 1001m
                    memory: 1Gi
                  requests:
                    cpu: 1001m
                    memory: 100M
                livenessProbe:
                  grpc:
                    port: 1
                    service: ""
                  timeoutSeconds: 1
                  periodSeconds: 10
                  successThreshold: 1
                  failureThreshold: 3
                readinessProbe:
                  httpGet:
                    path: /
                    port: 80
                    scheme: HTTP
                  timeoutSeconds: 1
                  periodSeconds: 10
                  successThreshold: 1
                  failureThreshold: 3
                terminationMessagePath: /dev/termination-log
                terminationMessagePolicy: File
                imagePullPolicy: Always
              volumes:
              - name: none
                emptyDir: {}
              - name: secret
                secret:
                  secretName: s
                  defaultMode: 420
              - name: host
                hostPath:
                  path: /x
                  type: ""
              - name: claim
                ephemeral:
                  volumeClaimTemplate:
                    spec:
                      resources: {}
                      volumeMode: Filesystem
              - name: token
                projected:
                  sources:
                  - serviceAccountToken:
                      expirationSeconds: 3600
                      path: t
                  defaultMode: 420
              - name: image
                image:
                  reference: example.com:5000/a/b@sha256:%s
                  pullPolicy: IfNotPresent
              restartPolicy: Always
              terminationGracePeriodSeconds: 30
              dnsPolicy: ClusterFirst
              hostNetwork: true
              securityContext: {}
              schedulerName: default-scheduler
              enableServiceLinks: true
              resources:
                limits:
                  cpu: "2"
                  hugepages-2Mi: 4Mi
            """.formatted("0".repeat(64));

    private static final String EXPECTED_TEMPLATE = """
            apiVersion: v1
            kind: PodTemplate
            metadata:
              name: t
            template:
              spec:
                containers:
                - name: a
                  image: i:1
                  ports:
                  - containerPort: 80
                    protocol: TCP
                  resources:
                    limits:
                      cpu: 1
                  terminationMessagePath: /dev/termination-log
                  terminationMessagePolicy: File
                  imagePullPolicy: IfNotPresent
                restartPolicy: Always
                terminationGracePeriodSeconds: 30
                dnsPolicy: ClusterFirst
                hostNetwork: true
                securityContext: {}
                schedulerName: default-scheduler
            """;

    @Test
    void fills_in_what_the_server_fills_in() {
        Pod pod = Manifests.read(POD).single(Pod.class);

        Pod expected = Manifests.read(EXPECTED).single(Pod.class);
        assertThat(DeepEquality.same(PodSpec.class, ServerDefaults.fill(pod).spec(), expected.spec()))
                .isTrue();
    }

    @Test
    void gives_a_complete_pod_back_as_it_is() {
        Pod pod = ServerDefaults.fill(Manifests.read(POD).single(Pod.class));

        assertThat(ServerDefaults.fill(pod)).isSameAs(pod);
    }

    @Test
    void leaves_to_the_pods_of_a_template_what_only_pods_get() {
        PodTemplate template = Manifests.read("""
                        apiVersion: v1
                        kind: PodTemplate
                        metadata: {name: t}
                        template:
                          spec:
                            hostNetwork: true
                            containers:
                            - {name: a, image: "i:1", ports: [{containerPort: 80}], resources: {limits: {cpu: 1}}}
                        """).single(PodTemplate.class);

        PodTemplate filled = template.toBuilder()
                .template(ServerDefaults.fill(template.template()))
                .build();

        assertThat(Manifests.toYaml(filled)).isEqualTo(EXPECTED_TEMPLATE);
    }

    @ParameterizedTest
    @CsvSource({
        "apps/v1,Deployment",
        "apps/v1,ReplicaSet",
        "apps/v1,StatefulSet",
        "apps/v1,DaemonSet",
        "batch/v1,Job",
        "batch/v1,CronJob",
        "v1,Service",
        "v1,PodTemplate"
    })
    void fills_in_each_kind_once(String apiVersion, String kind) {
        KubernetesObject object = object(apiVersion, kind, "template: {}");
        KubernetesObject defaulted = ServerDefaults.fill(object);

        assertThat(defaulted).isNotEqualTo(object);
        assertThat(ServerDefaults.fill(defaulted)).isSameAs(defaulted);
    }

    @ParameterizedTest
    @CsvSource({"apps/v1,Deployment", "batch/v1,Job", "v1,Service", "v1,Pod"})
    void leaves_an_absent_spec_absent(String apiVersion, String kind) {
        KubernetesObject object = Manifests.read("apiVersion: %s\nkind: %s\n".formatted(apiVersion, kind))
                .objects()
                .get(0);

        assertThat(ServerDefaults.fill(object)).isSameAs(object);
    }

    @Test
    void leaves_other_kinds_as_they_are() {
        KubernetesObject object = Manifests.read("apiVersion: v1\nkind: ConfigMap\ndata: {a: b}\n")
                .objects()
                .get(0);

        assertThat(ServerDefaults.fill(object)).isSameAs(object);
    }

    @Test
    void a_deployment_is_updated_in_quarters_and_its_template_is_filled_in() {
        Deployment deployment = ServerDefaults.fill((Deployment) object("apps/v1", "Deployment", "replicas: 0"));

        assertThat(Manifests.toYaml(deployment)).isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  replicas: 0
                  strategy:
                    type: RollingUpdate
                    rollingUpdate:
                      maxUnavailable: 25%
                      maxSurge: 25%
                  revisionHistoryLimit: 10
                  progressDeadlineSeconds: 600
                  template:
                    spec:
                      restartPolicy: Always
                      terminationGracePeriodSeconds: 30
                      dnsPolicy: ClusterFirst
                      securityContext: {}
                      schedulerName: default-scheduler
                """);
    }

    @Test
    void the_jobs_of_a_cron_job_are_not_filled_in_before_they_are_made() {
        CronJob cronJob = ServerDefaults.fill((CronJob) object("batch/v1", "CronJob", "jobTemplate: {spec: {}}"));

        assertThat(cronJob.spec().suspend()).isFalse();
        assertThat(cronJob.spec().jobTemplate().spec().suspend()).isNull();
        assertThat(cronJob.spec().jobTemplate().spec().template().spec().restartPolicy())
                .isEqualTo("Always");
    }

    private static KubernetesObject object(String apiVersion, String kind, String field) {
        String place = kind.equals("PodTemplate") ? "template: {spec: {}}" : "spec: {" + field + "}";
        return Manifests.inspect("apiVersion: %s\nkind: %s\n%s\n".formatted(apiVersion, kind, place))
                .objects()
                .get(0);
    }
}
