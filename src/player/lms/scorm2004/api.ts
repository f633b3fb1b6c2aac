import type { ApiKind } from '../scorm/api.ts'

/** The SCORM 2004 API object (RTE 3.1; IEEE 1484.11.2). */
export interface Scorm2004Api {
  Initialize(parameter: ''): unknown
  Terminate(parameter: ''): unknown
  GetValue(element: string): unknown
  SetValue(element: string, value: string): unknown
  Commit(parameter: ''): unknown
  GetLastError(): unknown
}

export const api: ApiKind = {
  object: 'API_1484_11',
  opener: 'Initialize',
  bind: (found) => {
    const api = found as Scorm2004Api
    return {
      initialize: () => api.Initialize(''),
      terminate: () => api.Terminate(''),
      getValue: (element) => api.GetValue(element),
      setValue: (element, value) => api.SetValue(element, value),
      commit: () => api.Commit(''),
      lastError: () => api.GetLastError(),
    }
  },
}
