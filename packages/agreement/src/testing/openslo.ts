/** Files of OpenSLO as people write them, one of each version; made up for these tests. */
export const V1 = `apiVersion: openslo/v1
kind: Service
metadata: { name: checkout, displayName: Checkout }
spec: { description: Takes orders. }
---
apiVersion: openslo/v1
kind: DataSource
metadata: { name: metrics, displayName: Metrics of the shop }
spec:
  type: Prometheus
  connectionDetails: { url: "https://metrics.example", token: hush }
---
apiVersion: openslo/v1
kind: SLI
metadata: { name: orders-answered, displayName: Orders answered without error }
spec:
  ratioMetric:
    counter: true
    good:
      metricSource:
        metricSourceRef: metrics
        spec: { query: 'sum(orders_total{code!~"5.."})' }
    total:
      metricSource:
        metricSourceRef: metrics
        spec: { query: sum(orders_total) }
---
apiVersion: openslo/v1
kind: AlertCondition
metadata: { name: fast-burn }
spec:
  severity: page
  condition: { kind: burnrate, op: gt, threshold: 14, lookbackWindow: 1h, alertAfter: 5m }
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: { name: fast }
spec:
  alertWhenBreaching: true
  conditions: [{ conditionRef: fast-burn }]
  notificationTargets: [{ targetRef: on-call }]
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: orders
  displayName: Orders are answered
  labels: { team: shop }
spec:
  description: Whoever orders gets an answer.
  service: checkout
  indicatorRef: orders-answered
  timeWindow: [{ duration: 28d, isRolling: true }]
  budgetingMethod: Timeslices
  alertPolicies: [{ alertPolicyRef: fast }]
  objectives:
    - { target: 0.999, timeSliceTarget: 0.95, timeSliceWindow: 5m }
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: quick, displayName: Quick }
spec:
  service: checkout
  indicator:
    metadata: { name: order-seconds }
    spec:
      thresholdMetric:
        metricSource: { metricSourceRef: metrics, spec: { query: order_seconds, unit: s } }
  timeWindow:
    - duration: 1M
      calendar: { startTime: 2026-01-01 00:00:00, timeZone: Europe/Berlin }
  budgetingMethod: Occurrences
  objectives:
    - { displayName: most, op: lte, value: 0.3, targetPercent: 95 }
    - { displayName: nearly all, op: lt, value: 1.5, targetPercent: 99.9 }
`;

export const V1ALPHA = `apiVersion: openslo/v1alpha
kind: Service
metadata: { name: search }
spec: { description: Finds things. }
---
apiVersion: openslo/v1alpha
kind: SLO
metadata: { name: found, displayName: Searches find }
spec:
  service: search
  timeWindows:
    - unit: Week
      count: 1
      isRolling: false
      calendar: { startTime: 2026-01-05 00:00:00, timeZone: America/New_York }
  budgetingMethod: Timeslices
  objectives:
    - displayName: good
      target: 0.995
      timeSliceTarget: 0.95
      value: 1
      ratioMetrics:
        incremental: true
        good: { source: datadog, queryType: query, query: "sum:found{status:2xx}" }
        total: { source: datadog, queryType: query, query: "sum:found{*}" }
---
apiVersion: openslo/v1alpha
kind: SLO
metadata: { name: search-time }
spec:
  description: Searches are quick.
  service: search
  indicator:
    thresholdMetric: { source: Prometheus, queryType: query, query: search_ms }
  timeWindows: [{ unit: Day, count: 10, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ displayName: quick, op: lt, value: 200.0, target: 0.98 }]
`;

export const V2ALPHA = `apiVersion: openslo.com/v2alpha
kind: DataSource
metadata: { name: probes }
spec: { type: Prometheus, connectionDetails: { url: "http://probes.example:9090" } }
---
apiVersion: openslo.com/v2alpha
kind: SLO
metadata:
  name: pages
  labels: { env: prod }
spec:
  service: site
  sli:
    metadata: { name: pages-served }
    spec:
      description: Pages without error.
      ratioMetric:
        counter: true
        bad: { dataSourceRef: probes, spec: { query: 'pages_total{code="500"}' } }
        total: { dataSourceRef: probes, spec: { query: pages_total } }
  timeWindow: [{ duration: 4w, isRolling: true }]
  budgetingMethod: RatioTimeslices
  objectives:
    - { displayName: good, target: 0.99, timeSliceWindow: 5m }
    - { displayName: best, targetPercent: 99.9, timeSliceWindow: 1m }
---
apiVersion: openslo.com/v2alpha
kind: BudgetAdjustment
metadata: { name: freeze }
spec: { service: site, startTime: "2026-12-24T00:00:00Z", duration: 48h }
`;
