package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.validate.internal.effective.DeepEquality;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

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
}
