import type { ApiKind } from '../scorm/api.ts'

/** The SCORM 1.2 API object (RTE 3.3). */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): unknown
  LMSFinish(parameter: ''): unknown
  LMSGetValue(element: string): unknown
  LMSSetValue(element: string, value: string): unknown
  LMSCommit(parameter: ''): unknown
  LMSGetLastError(): unknown
}

export const api: ApiKind = {
  object: 'API',
  opener: 'LMSInitialize',
  bind: (found) => {
    const api = found as Scorm12Api
    return {
      initialize: () => api.LMSInitialize(''),
      terminate: () => api.LMSFinish(''),
      getValue: (element) => api.LMSGetValue(element),
      setValue: (element, value) => api.LMSSetValue(element, value),
      commit: () => api.LMSCommit(''),
      lastError: () => api.LMSGetLastError(),
    }
  },
}
